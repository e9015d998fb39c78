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
 * Events that wait until Laurel has taken them. Nobody sends from within somebody's page.
 *
 * @package local_laurel
 */

namespace local_laurel;

class outbox {
    /** Begins the keys of what the sweep found, which tells of a moment that is past. */
    const SWEPT = 'sweep:';

    /**
     * Puts an event, unless the same waits already.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $item
     * @param string $kind score, completion, mastery or course_grade
     * @param array $says state, given, max
     * @param string $happened seconds since 1970 with six decimals
     * @param string|null $eventkey what tells the event from others; made up when null
     */
    public static function put(
        int $courseid,
        int $userid,
        string $item,
        string $kind,
        array $says,
        string $happened,
        ?string $eventkey = null
    ): void {
        global $DB;
        $key = $eventkey ?? "$item:$userid:$happened:" . bin2hex(random_bytes(6));
        if ($DB->record_exists('local_laurel_outbox', ['eventkey' => $key])) {
            return;
        }
        $DB->insert_record('local_laurel_outbox', (object) [
            'courseid' => $courseid,
            'userid' => $userid,
            'eventkey' => $key,
            'item' => $item,
            'kind' => $kind,
            'state' => $says['state'],
            'given' => $says['given'],
            'maximum' => $says['max'],
            'happened' => $happened,
            'attempts' => 0,
            'nextattempt' => 0,
        ]);
    }

    /**
     * Now, as events have it.
     *
     * @return string
     */
    public static function now(): string {
        return sprintf('%.6F', microtime(true));
    }

    /**
     * Courses that have events to send.
     *
     * @param int $now
     * @return array ids
     */
    public static function courses(int $now): array {
        global $DB;
        return $DB->get_fieldset_sql(
            'SELECT DISTINCT courseid FROM {local_laurel_outbox} WHERE nextattempt <= ?',
            [$now]
        );
    }

    /**
     * The oldest events of a course that are due.
     *
     * @param int $courseid
     * @param int $now
     * @return array rows
     */
    public static function due(int $courseid, int $now): array {
        global $DB;
        return $DB->get_records_select(
            'local_laurel_outbox',
            'courseid = ? AND nextattempt <= ?',
            [$courseid, $now],
            'id',
            '*',
            0,
            message::MOST_EVENTS
        );
    }

    /**
     * Whether an event waits that tells what holds, so that nothing has to be added.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $item
     * @return bool
     */
    public static function has_news(int $courseid, int $userid, string $item): bool {
        global $DB;
        $waiting = $DB->get_records('local_laurel_outbox', ['courseid' => $courseid, 'userid' => $userid, 'item' => $item]);
        return (bool) array_filter($waiting, fn($row) => !self::is_swept($row));
    }

    /**
     * Whether the sweep found it.
     *
     * @param \stdClass $row
     * @return bool
     */
    private static function is_swept(\stdClass $row): bool {
        return strpos($row->eventkey, self::SWEPT) === 0;
    }

    /**
     * Before an event of a grade is sent for the first time it is given what the grade says by now: Moodle tells that
     * an item is shown before it shows the item's grades. A later attempt repeats the first, and what the sweep found
     * stays what it was at its time.
     *
     * @param \stdClass $row
     */
    public static function refresh(\stdClass $row): void {
        global $DB;
        $itemid = self::grade_item($row->item);
        if ($itemid === 0 || $row->attempts > 0 || self::is_swept($row)) {
            return;
        }
        $item = $DB->get_record('grade_items', ['id' => $itemid]);
        $grade = $DB->get_record('grade_grades', ['itemid' => $itemid, 'userid' => $row->userid]);
        $says = $item && $grade ? observer::says($item, $grade) : message::grade(null, '0', '0', false);
        $before = [$row->state, $row->given, $row->maximum];
        [$row->state, $row->given, $row->maximum] = [$says['state'], $says['given'], $says['max']];
        if ($before !== [$row->state, $row->given, $row->maximum]) {
            $DB->update_record('local_laurel_outbox', $row);
        }
    }

    /**
     * The grade item of an event.
     *
     * @param string $item
     * @return int 0 when it is of something else
     */
    private static function grade_item(string $item): int {
        return strpos($item, 'grade:') === 0 ? (int) substr($item, strlen('grade:')) : 0;
    }

    /**
     * Laurel has them. Grades that it was told are hidden are kept in mind: no event says when they are shown. What the
     * sweep found does not say what Laurel holds, since it may hold something later.
     *
     * @param array $rows
     */
    public static function done(array $rows): void {
        global $DB;
        foreach ($rows as $row) {
            $itemid = self::grade_item($row->item);
            if ($itemid !== 0 && !self::is_swept($row)) {
                $of = ['courseid' => $row->courseid, 'userid' => $row->userid, 'itemid' => $itemid];
                $DB->delete_records('local_laurel_hidden', $of);
                if ($row->state === 'hidden') {
                    $DB->insert_record('local_laurel_hidden', (object) $of);
                }
            }
        }
        $DB->delete_records_list('local_laurel_outbox', 'id', array_keys($rows));
    }

    /**
     * Forgets what was told as hidden of grades that are gone.
     */
    public static function forget_gone(): void {
        global $DB;
        $DB->delete_records_select(
            'local_laurel_hidden',
            'NOT EXISTS (SELECT 1 FROM {grade_grades} g JOIN {grade_items} i ON i.id = g.itemid'
                . ' WHERE g.itemid = {local_laurel_hidden}.itemid AND g.userid = {local_laurel_hidden}.userid)'
        );
    }

    /**
     * They could not be sent; they rest and are tried again.
     *
     * @param array $rows
     * @param string $error
     * @param int $now
     */
    public static function set_aside(array $rows, string $error, int $now): void {
        global $DB;
        foreach ($rows as $row) {
            $row->attempts++;
            $row->nextattempt = $now + message::rest($row->attempts);
            $row->lasterror = \core_text::substr($error, 0, 250);
            $DB->update_record('local_laurel_outbox', $row);
        }
    }

    /**
     * How many events wait after a failure.
     *
     * @return int
     */
    public static function failed(): int {
        global $DB;
        return $DB->count_records_select('local_laurel_outbox', 'attempts > 0');
    }

    /**
     * A sentence about what waits.
     *
     * @return string
     */
    public static function state(): string {
        global $DB;
        $failed = $DB->get_records_select('local_laurel_outbox', 'attempts > 0', null, 'id DESC', 'id, lasterror', 0, 1);
        return get_string('statewaiting', 'local_laurel', (object) [
            'waiting' => $DB->count_records('local_laurel_outbox'),
            'failed' => self::failed(),
            'error' => $failed ? s(reset($failed)->lasterror) : '-',
        ]);
    }
}
