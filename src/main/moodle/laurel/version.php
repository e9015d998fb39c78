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
 * Tells Laurel of grades, completions and competencies.
 *
 * @package local_laurel
 */

defined('MOODLE_INTERNAL') || die();

$plugin->component = 'local_laurel';
$plugin->version = 2026113005;
$plugin->requires = 2024100700; // Moodle 4.5.
$plugin->supported = [405, 501];
$plugin->maturity = MATURITY_BETA;
$plugin->release = '0.2.0';
