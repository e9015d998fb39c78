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
 * Writes down what changed; what it says is read when it is sent.
 *
 * @package local_laurel
 */

namespace local_laurel;

class observer {
    /**
     * Somebody was graded, or a total was computed.
     *
     * @param \core\event\user_graded $event
     */
    public static function user_graded(\core\event\user_graded $event): void {
        global $DB;
        if (!tool::is_in($event->courseid)) {
            return;
        }
        $item = $DB->get_record('grade_items', ['id' => $event->other['itemid']]);
        if ($item && items::counts($item)) {
            self::told($item->courseid, $event->relateduserid, "grade:$item->id", items::kind($item));
        }
    }

    /**
     * An item was hidden, shown, or given another maximum: that says something of every grade in it.
     *
     * @param \core\event\grade_item_updated $event
     */
    public static function grade_item_updated(\core\event\grade_item_updated $event): void {
        global $DB;
        if (!tool::is_in($event->courseid)) {
            return;
        }
        $item = $DB->get_record('grade_items', ['id' => $event->objectid]);
        if (!$item || !items::counts($item)) {
            return;
        }
        $grades = $DB->get_recordset('grade_grades', ['itemid' => $item->id]);
        foreach ($grades as $grade) {
            if ($grade->finalgrade !== null) {
                self::told($item->courseid, $grade->userid, "grade:$item->id", items::kind($item));
            }
        }
        $grades->close();
    }

    /**
     * An activity was completed, or no longer is.
     *
     * @param \core\event\course_module_completion_updated $event
     */
    public static function module_completion_updated(\core\event\course_module_completion_updated $event): void {
        if (tool::is_in($event->courseid)) {
            self::told($event->courseid, $event->relateduserid, "completion:$event->contextinstanceid", 'completion');
        }
    }

    /**
     * The course was completed.
     *
     * @param \core\event\course_completed $event
     */
    public static function course_completed(\core\event\course_completed $event): void {
        if (tool::is_in($event->courseid)) {
            self::told($event->courseid, $event->relateduserid, 'course', 'completion');
        }
    }

    /**
     * A competency was rated in the course.
     *
     * @param \core\event\competency_user_competency_rated_in_course $event
     */
    public static function competency_rated(\core\event\competency_user_competency_rated_in_course $event): void {
        if (tool::is_in($event->courseid)) {
            $item = 'competency:' . (int) $event->other['competencyid'];
            self::told($event->courseid, $event->relateduserid, $item, 'mastery');
        }
    }

    /**
     * Puts it and has it sent by the next run of cron, with others that come meanwhile.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $item
     * @param string $kind
     */
    private static function told(int $courseid, int $userid, string $item, string $kind): void {
        outbox::put($courseid, $userid, $item, $kind);
        \core\task\manager::queue_adhoc_task(new task\send_now(), true);
    }
}
