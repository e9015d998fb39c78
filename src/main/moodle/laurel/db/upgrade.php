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
 * From older versions of the plugin.
 *
 * @package local_laurel
 */

/**
 * Brings the tables up to date.
 *
 * @param int $oldversion
 * @return bool
 */
function xmldb_local_laurel_upgrade($oldversion) {
    global $CFG, $DB;
    if ($oldversion < 2026113000) {
        if (!$DB->get_manager()->table_exists('local_laurel_hidden')) {
            $DB->get_manager()->install_one_table_from_xmldb_file(
                $CFG->dirroot . '/local/laurel/db/install.xml',
                'local_laurel_hidden'
            );
        }
        upgrade_plugin_savepoint(true, 2026113000, 'local', 'laurel');
    }
    return true;
}
