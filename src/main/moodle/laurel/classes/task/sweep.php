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
 * Looks every night for what no event told of: bulk updates, recalculations, grades whose time to be shown has come.
 *
 * @package local_laurel
 */

namespace local_laurel\task;

use local_laurel\{hidden, items, message, outbox, present, sender, tool};

class sweep extends \core\task\scheduled_task {
    /** Looked at twice, in seconds, so that nothing falls between two nights. */
    const OVERLAP = 86400;

    /**
     * For administrators.
     *
     * @return string
     */
    public function get_name() {
        return get_string('tasksweep', 'local_laurel');
    }

    /**
     * One run.
     */
    public function execute() {
        foreach (tool::courses() as $courseid) {
            $name = "swept_$courseid";
            $since = max(0, (int) get_config('local_laurel', $name) - self::OVERLAP);
            $now = time();
            self::grades((int) $courseid, $since, $now);
            self::hidden((int) $courseid, $now);
            self::completions((int) $courseid, $since);
            self::competencies((int) $courseid, $since);
            sender::send_items((int) $courseid, items::of_course((int) $courseid));
            set_config($name, $now, 'local_laurel');
        }
        hidden::forget_gone();
        sender::run();
    }

    /**
     * Grades that changed, or whose time to be shown came.
     *
     * @param int $courseid
     * @param int $since
     * @param int $now
     */
    private static function grades(int $courseid, int $since, int $now): void {
        global $DB;
        foreach ($DB->get_records('grade_items', ['courseid' => $courseid]) as $item) {
            if (!items::counts($item)) {
                continue;
            }
            $shown = $item->hidden > 1 && $item->hidden > $since && $item->hidden <= $now;
            $rows = $DB->get_recordset_select(
                'grade_grades',
                'itemid = :item AND finalgrade IS NOT NULL' . ($shown ? '' :
                    ' AND (timemodified > :since OR (hidden > :since2 AND hidden <= :now))'),
                ['item' => $item->id] + ($shown ? [] : ['since' => $since, 'since2' => max(1, $since), 'now' => $now])
            );
            foreach ($rows as $grade) {
                $hidden = "$item->hidden:$grade->hidden";
                $times = [(int) $grade->timemodified];
                foreach ([(int) $item->hidden, (int) $grade->hidden] as $until) {
                    $times[] = $until > 1 && $until <= $now ? $until : 0;
                }
                outbox::put_swept(
                    $courseid,
                    (int) $grade->userid,
                    "grade:$item->id",
                    items::kind($item),
                    present::grade($item, $grade),
                    max($times),
                    "$grade->id:$grade->timemodified:$grade->finalgrade:$hidden"
                );
            }
            $rows->close();
        }
    }

    /**
     * Single grades that were hidden or shown: Moodle has no event for that, and the grade keeps its time. So what was
     * swept of them with that time does not say it: Laurel may have heard something later.
     *
     * @param int $courseid
     * @param int $now
     */
    private static function hidden(int $courseid, int $now): void {
        global $DB;
        $hidden = '(i.hidden = 1 OR i.hidden > :now1 OR g.hidden = 1 OR g.hidden > :now2)';
        $again = strtr($hidden, ['now1' => 'now3', 'now2' => 'now4']);
        $rows = $DB->get_records_sql(
            "SELECT g.* FROM {grade_grades} g JOIN {grade_items} i ON i.id = g.itemid
              LEFT JOIN {local_laurel_hidden} h ON h.itemid = g.itemid AND h.userid = g.userid
                  WHERE i.courseid = :course AND g.finalgrade IS NOT NULL
                    AND ((h.id IS NULL AND $hidden) OR (h.id IS NOT NULL AND NOT $again))",
            ['course' => $courseid, 'now1' => $now, 'now2' => $now, 'now3' => $now, 'now4' => $now]
        );
        foreach ($rows as $grade) {
            $item = $DB->get_record('grade_items', ['id' => $grade->itemid], '*', MUST_EXIST);
            if (items::counts($item) && !outbox::has_news($courseid, (int) $grade->userid, "grade:$item->id")) {
                outbox::put($courseid, (int) $grade->userid, "grade:$item->id", items::kind($item));
            }
        }
    }

    /**
     * Completions that changed.
     *
     * @param int $courseid
     * @param int $since
     */
    private static function completions(int $courseid, int $since): void {
        global $DB;
        $rows = $DB->get_recordset_sql(
            'SELECT c.* FROM {course_modules_completion} c JOIN {course_modules} m ON m.id = c.coursemoduleid'
                . ' WHERE m.course = ? AND c.timemodified > ?',
            [$courseid, $since]
        );
        foreach ($rows as $row) {
            outbox::put_swept(
                $courseid,
                (int) $row->userid,
                "completion:$row->coursemoduleid",
                'completion',
                message::completion((int) $row->completionstate),
                (int) $row->timemodified,
                "completion:$row->id:$row->timemodified:$row->completionstate"
            );
        }
        $rows->close();
        $done = $DB->get_recordset_select('course_completions', 'course = ? AND timecompleted > ?', [$courseid, $since]);
        foreach ($done as $row) {
            $key = "course:$row->id:$row->timecompleted";
            outbox::put_swept($courseid, (int) $row->userid, 'course', 'completion', message::completion(1), (int) $row->timecompleted, $key);
        }
        $done->close();
    }

    /**
     * Ratings of competencies that changed.
     *
     * @param int $courseid
     * @param int $since
     */
    private static function competencies(int $courseid, int $since): void {
        global $DB;
        $rows = $DB->get_recordset_select('competency_usercompcourse', 'courseid = ? AND timemodified > ?', [$courseid, $since]);
        foreach ($rows as $row) {
            outbox::put_swept(
                $courseid,
                (int) $row->userid,
                "competency:$row->competencyid",
                'mastery',
                present::competency($row),
                (int) $row->timemodified,
                "competency:$row->id:$row->timemodified:$row->proficiency"
            );
        }
        $rows->close();
    }
}
