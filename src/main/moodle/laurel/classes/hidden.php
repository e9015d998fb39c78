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
 * Grades that Laurel was told are hidden. They are kept in mind, since no event of Moodle says when one is shown.
 *
 * @package local_laurel
 */

namespace local_laurel;

class hidden {
    /**
     * Laurel was told what holds. What the sweep found does not belong here: Laurel may hold something later.
     *
     * @param array $rows of the outbox
     */
    public static function keep_in_mind(array $rows): void {
        global $DB;
        foreach ($rows as $row) {
            if (strpos($row->item, 'grade:') === 0) {
                $itemid = (int) substr($row->item, strlen('grade:'));
                $of = ['courseid' => $row->courseid, 'userid' => $row->userid, 'itemid' => $itemid];
                $DB->delete_records('local_laurel_hidden', $of);
                if ($row->state === 'hidden') {
                    $DB->insert_record('local_laurel_hidden', (object) $of);
                }
            }
        }
    }

    /**
     * Forgets what another Laurel was told.
     */
    public static function forget_all(): void {
        global $DB;
        $DB->delete_records('local_laurel_hidden');
    }

    /**
     * Forgets what was told of grades that are gone.
     */
    public static function forget_gone(): void {
        global $DB;
        $DB->delete_records_select(
            'local_laurel_hidden',
            'NOT EXISTS (SELECT 1 FROM {grade_grades} g JOIN {grade_items} i ON i.id = g.itemid'
                . ' WHERE g.itemid = {local_laurel_hidden}.itemid AND g.userid = {local_laurel_hidden}.userid)'
        );
    }
}
