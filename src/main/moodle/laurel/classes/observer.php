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
 * Writes down what happens; sends nothing.
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
        $grade = $DB->get_record('grade_grades', ['itemid' => $event->other['itemid'], 'userid' => $event->relateduserid]);
        if ($item && $grade && items::counts($item)) {
            self::put_grade($item, $grade, outbox::now(), null);
            self::hurry();
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
        $now = outbox::now();
        $grades = $DB->get_recordset('grade_grades', ['itemid' => $item->id]);
        foreach ($grades as $grade) {
            if ($grade->finalgrade !== null) {
                self::put_grade($item, $grade, $now, "item:$item->id:$grade->id:$now");
            }
        }
        $grades->close();
        self::hurry();
    }

    /**
     * An activity was completed, or no longer is.
     *
     * @param \core\event\course_module_completion_updated $event
     */
    public static function module_completion_updated(\core\event\course_module_completion_updated $event): void {
        if (tool::is_in($event->courseid)) {
            $says = message::completion((int) $event->other['completionstate']);
            $item = 'completion:' . $event->contextinstanceid;
            outbox::put($event->courseid, $event->relateduserid, $item, 'completion', $says, outbox::now());
            self::hurry();
        }
    }

    /**
     * The course was completed.
     *
     * @param \core\event\course_completed $event
     */
    public static function course_completed(\core\event\course_completed $event): void {
        if (tool::is_in($event->courseid)) {
            outbox::put($event->courseid, $event->relateduserid, 'course', 'completion', message::completion(1), outbox::now());
            self::hurry();
        }
    }

    /**
     * A competency was rated in the course.
     *
     * @param \core\event\competency_user_competency_rated_in_course $event
     */
    public static function competency_rated(\core\event\competency_user_competency_rated_in_course $event): void {
        global $DB;
        if (!tool::is_in($event->courseid)) {
            return;
        }
        $competencyid = (int) $event->other['competencyid'];
        $rated = $DB->get_record('competency_usercompcourse', [
            'userid' => $event->relateduserid,
            'courseid' => $event->courseid,
            'competencyid' => $competencyid,
        ]);
        $says = $rated && $rated->proficiency !== null
            ? ['state' => 'final', 'given' => $rated->proficiency ? '1' : '0', 'max' => '1']
            : ['state' => 'cleared', 'given' => null, 'max' => null];
        outbox::put($event->courseid, $event->relateduserid, "competency:$competencyid", 'mastery', $says, outbox::now());
        self::hurry();
    }

    /**
     * Puts what a grade says.
     *
     * @param \stdClass $item row of grade_items
     * @param \stdClass $grade row of grade_grades
     * @param string $happened
     * @param string|null $eventkey
     */
    public static function put_grade(\stdClass $item, \stdClass $grade, string $happened, ?string $eventkey): void {
        $says = self::says($item, $grade);
        $kind = $item->itemtype === 'course' ? 'course_grade' : 'score';
        outbox::put((int) $item->courseid, (int) $grade->userid, "grade:$item->id", $kind, $says, $happened, $eventkey);
    }

    /**
     * What a grade says now.
     *
     * @param \stdClass $item row of grade_items
     * @param \stdClass $grade row of grade_grades
     * @return array state, given, max
     */
    public static function says(\stdClass $item, \stdClass $grade): array {
        $hidden = self::is_hidden((int) $item->hidden) || self::is_hidden((int) $grade->hidden);
        return message::grade($grade->finalgrade, (string) $item->grademin, (string) $item->grademax, $hidden);
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

    /**
     * Has the events sent by the next run of cron, with others that come meanwhile.
     */
    private static function hurry(): void {
        \core\task\manager::queue_adhoc_task(new task\send_now(), true);
    }
}
