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
 * What of a course is graded or completed.
 *
 * @package local_laurel
 */

namespace local_laurel;

class items {
    /**
     * All of a course that rules of badges may look at.
     *
     * @param int $courseid
     * @return array by id; each with id, name and max
     */
    public static function of_course(int $courseid): array {
        return self::grades($courseid) + self::completions($courseid) + self::competencies($courseid);
    }

    /**
     * Whether a grade item is one that rules may look at: it has points, and it is not Laurel's own.
     *
     * @param \stdClass $item row of grade_items
     * @return bool
     */
    public static function counts(\stdClass $item): bool {
        global $DB;
        $haspoints = in_array((int) $item->gradetype, [1, 2], true) && (float) $item->grademax > (float) $item->grademin;
        if (!$haspoints || $item->itemtype === 'category') {
            return false;
        }
        $typeid = tool::typeid();
        $own = $item->itemmodule === 'lti'
            && $DB->record_exists('lti', ['id' => $item->iteminstance, 'typeid' => $typeid]);
        return !$own && !$DB->record_exists('ltiservice_gradebookservices', ['gradeitemid' => $item->id, 'typeid' => $typeid]);
    }

    /**
     * What Laurel calls a grade of an item.
     *
     * @param \stdClass $item row of grade_items
     * @return string
     */
    public static function kind(\stdClass $item): string {
        return $item->itemtype === 'course' ? 'course_grade' : 'score';
    }

    /**
     * Grade items.
     *
     * @param int $courseid
     * @return array
     */
    private static function grades(int $courseid): array {
        global $DB;
        $items = [];
        foreach ($DB->get_records('grade_items', ['courseid' => $courseid], 'sortorder') as $row) {
            if (self::counts($row)) {
                $name = $row->itemtype === 'course' ? get_string('coursetotal', 'local_laurel') : $row->itemname;
                $max = number_format((float) $row->grademax - (float) $row->grademin, 5, '.', '');
                $items["grade:$row->id"] = self::item("grade:$row->id", (string) $name, $max);
            }
        }
        return $items;
    }

    /**
     * Activities whose completion is tracked, and the course's own.
     *
     * @param int $courseid
     * @return array
     */
    private static function completions(int $courseid): array {
        $items = [];
        $course = get_course($courseid);
        foreach (get_fast_modinfo($course)->get_cms() as $cm) {
            if ($cm->completion != COMPLETION_TRACKING_NONE && !$cm->deletioninprogress) {
                $name = get_string('completionof', 'local_laurel', $cm->name);
                $items["completion:$cm->id"] = self::item("completion:$cm->id", $name, '1');
            }
        }
        if ($course->enablecompletion) {
            $items['course'] = self::item('course', get_string('coursecompleted', 'local_laurel'), '1');
        }
        return $items;
    }

    /**
     * Competencies of the course.
     *
     * @param int $courseid
     * @return array
     */
    private static function competencies(int $courseid): array {
        $items = [];
        if (get_config('core_competency', 'enabled')) {
            foreach (\core_competency\course_competency::list_competencies($courseid) as $competency) {
                $id = 'competency:' . $competency->get('id');
                $items[$id] = self::item($id, $competency->get('shortname'), '1');
            }
        }
        return $items;
    }

    /**
     * One item.
     *
     * @param string $id
     * @param string $name
     * @param string $max
     * @return array
     */
    private static function item(string $id, string $name, string $max): array {
        $plain = trim(html_to_text($name, 0, false));
        return ['id' => $id, 'name' => \core_text::substr($plain === '' ? $id : $plain, 0, 250), 'max' => $max];
    }
}
