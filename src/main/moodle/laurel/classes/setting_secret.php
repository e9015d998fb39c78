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
 * The field for the secret: covered, kept out of the log of settings, and refused unless it is whole.
 *
 * @package local_laurel
 */

namespace local_laurel;

class setting_secret extends \admin_setting_configpasswordunmask {
    /**
     * Whatever surrounds it was pasted by mistake.
     *
     * @param string $data
     * @return string what is wrong, empty when nothing is
     */
    public function write_setting($data) {
        return parent::write_setting(trim((string) $data));
    }

    /**
     * Empty or whole.
     *
     * @param string $data
     * @return bool|string true, or what is wrong
     */
    public function validate($data) {
        return $data === '' || secret::read($data) ? true : get_string('secretbroken', 'local_laurel');
    }
}
