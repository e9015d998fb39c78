<?php
// This file is part of local_laurel, a plugin for Moodle - https://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
/**
 * What Moodle asks of plugins by name.
 *
 * @package local_laurel
 */

/**
 * Checks for the report "System status".
 *
 * @return array of core\check\check
 */
function local_laurel_status_checks(): array {
    return [new \local_laurel\check\sending()];
}
