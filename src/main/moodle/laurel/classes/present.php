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
 * What holds in Moodle at this moment.
 *
 * @package local_laurel
 */

namespace local_laurel;

class present {
    /**
     * What an item says of somebody now.
     *
     * @param string $item as items has it: grade:7, completion:7, competency:7 or course
     * @param int $courseid
     * @param int $userid
     * @return array state, given, max
     */
    public static function of(string $item, int $courseid, int $userid): array {
        [$kind, $id] = explode(':', "$item:0");
        switch ($kind) {
            case 'grade':
                return self::of_grade((int) $id, $userid);
            case 'completion':
                return self::of_activity((int) $id, $userid);
            case 'competency':
                return self::of_competency((int) $id, $courseid, $userid);
            default:
                return self::of_course($courseid, $userid);
        }
    }

    /**
     * What a grade says.
     *
     * @param \stdClass $item row of grade_items
     * @param \stdClass $grade row of grade_grades
     * @return array state, given, max
     */
    public static function grade(\stdClass $item, \stdClass $grade): array {
        $hidden = self::is_hidden((int) $item->hidden) || self::is_hidden((int) $grade->hidden);
        return message::grade($grade->finalgrade, (string) $item->grademin, (string) $item->grademax, $hidden);
    }

    /**
     * What the rating of a competency says.
     *
     * @param \stdClass|false $rated row of competency_usercompcourse
     * @return array state, given, max
     */
    public static function competency($rated): array {
        return $rated && $rated->proficiency !== null
            ? ['state' => 'final', 'given' => $rated->proficiency ? '1' : '0', 'max' => '1']
            : message::completion(0);
    }

    /**
     * A grade; one that is gone is cleared.
     *
     * @param int $itemid
     * @param int $userid
     * @return array
     */
    private static function of_grade(int $itemid, int $userid): array {
        global $DB;
        $item = $DB->get_record('grade_items', ['id' => $itemid]);
        $grade = $DB->get_record('grade_grades', ['itemid' => $itemid, 'userid' => $userid]);
        return $item && $grade ? self::grade($item, $grade) : message::grade(null, '0', '0', false);
    }

    /**
     * An activity.
     *
     * @param int $cmid
     * @param int $userid
     * @return array
     */
    private static function of_activity(int $cmid, int $userid): array {
        global $DB;
        $row = $DB->get_record('course_modules_completion', ['coursemoduleid' => $cmid, 'userid' => $userid]);
        return message::completion($row ? (int) $row->completionstate : 0);
    }

    /**
     * A competency.
     *
     * @param int $competencyid
     * @param int $courseid
     * @param int $userid
     * @return array
     */
    private static function of_competency(int $competencyid, int $courseid, int $userid): array {
        global $DB;
        return self::competency($DB->get_record(
            'competency_usercompcourse',
            ['userid' => $userid, 'courseid' => $courseid, 'competencyid' => $competencyid]
        ));
    }

    /**
     * The course itself.
     *
     * @param int $courseid
     * @param int $userid
     * @return array
     */
    private static function of_course(int $courseid, int $userid): array {
        global $DB;
        $row = $DB->get_record('course_completions', ['course' => $courseid, 'userid' => $userid]);
        return message::completion($row && $row->timecompleted ? 1 : 0);
    }

    /**
     * 1 means hidden, more means hidden until then.
     *
     * @param int $hidden
     * @return bool
     */
    private static function is_hidden(int $hidden): bool {
        return $hidden === 1 || $hidden > time();
    }
}
