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

    /** The state of an event that was never sent. What is not swept says what holds when it is sent. */
    const UNSENT = 'unsent';

    /**
     * Puts that something changed just now.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $item
     * @param string $kind score, completion, mastery or course_grade
     */
    public static function put(int $courseid, int $userid, string $item, string $kind): void {
        $now = self::now();
        self::insert([
            'courseid' => $courseid,
            'userid' => $userid,
            'eventkey' => self::key($item, $userid, $now),
            'item' => $item,
            'kind' => $kind,
            'state' => self::UNSENT,
            'happened' => $now,
        ]);
    }

    /**
     * Puts what the sweep found, unless the same waits already.
     *
     * @param int $courseid
     * @param int $userid
     * @param string $item
     * @param string $kind
     * @param array $says state, given, max
     * @param int $second when it happened; its end counts, since what an observer told within it was not later
     * @param string $key what tells it from others
     */
    public static function put_swept(
        int $courseid,
        int $userid,
        string $item,
        string $kind,
        array $says,
        int $second,
        string $key
    ): void {
        global $DB;
        if ($DB->record_exists('local_laurel_outbox', ['eventkey' => self::SWEPT . $key])) {
            return;
        }
        self::insert([
            'courseid' => $courseid,
            'userid' => $userid,
            'eventkey' => self::SWEPT . $key,
            'item' => $item,
            'kind' => $kind,
            'state' => $says['state'],
            'given' => $says['given'],
            'maximum' => $says['max'],
            // The second may not be over yet, and what an observer tells in the rest of it is later.
            'happened' => min("$second.999999", self::now()),
        ]);
    }

    /**
     * Adds a row that is due.
     *
     * @param array $row
     */
    private static function insert(array $row): void {
        global $DB;
        $DB->insert_record('local_laurel_outbox', (object) ($row + ['given' => null, 'maximum' => null, 'attempts' => 0, 'nextattempt' => 0]));
    }

    /**
     * A key that no other event has.
     *
     * @param string $item
     * @param int $userid
     * @param string $happened
     * @return string
     */
    private static function key(string $item, int $userid, string $happened): string {
        return "$item:$userid:$happened:" . bin2hex(random_bytes(6));
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
     * Lets everything that rests be tried at once, when something was set that may help.
     */
    public static function try_at_once(): void {
        global $DB;
        $DB->set_field('local_laurel_outbox', 'nextattempt', 0);
    }

    /**
     * Whether an event waits that will tell what holds, so that nothing has to be added.
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
     * Keeps of each item and learner the latest event alone: it says what holds when it is sent, so nothing that waits
     * beside it has anything to add, in whatever order it came. What the sweep found is kept where nothing else waits.
     *
     * @param int $courseid
     */
    public static function keep_latest(int $courseid): void {
        global $DB;
        $latest = [];
        $old = [];
        $swept = [];
        $rows = $DB->get_recordset('local_laurel_outbox', ['courseid' => $courseid], 'happened, id', 'id, userid, item, eventkey');
        foreach ($rows as $row) {
            $of = "$row->userid $row->item";
            if (self::is_swept($row)) {
                $swept[$row->id] = $of;
            } else {
                $old[] = $latest[$of] ?? null;
                $latest[$of] = $row->id;
            }
        }
        $rows->close();
        $old = array_merge(array_filter($old), array_keys(array_filter($swept, fn($of) => isset($latest[$of]))));
        foreach (array_chunk($old, 1000) as $some) {
            $DB->delete_records_list('local_laurel_outbox', 'id', $some);
        }
    }

    /**
     * Gives an event what holds now. Where Laurel may have something else under the same key, which it takes once, the
     * event becomes another one of this moment. What the sweep found stays what it was at its time.
     *
     * @param \stdClass $row
     */
    public static function refresh(\stdClass $row): void {
        global $DB;
        if (self::is_swept($row)) {
            return;
        }
        $says = present::of($row->item, (int) $row->courseid, (int) $row->userid);
        if ([$row->state, $row->given, $row->maximum] === [$says['state'], $says['given'], $says['max']]) {
            return;
        }
        if ($row->state !== self::UNSENT) {
            $row->happened = self::now();
            $row->eventkey = self::key($row->item, (int) $row->userid, $row->happened);
        }
        [$row->state, $row->given, $row->maximum] = [$says['state'], $says['given'], $says['max']];
        $DB->update_record('local_laurel_outbox', $row);
    }

    /**
     * Laurel has them.
     *
     * @param array $rows
     */
    public static function done(array $rows): void {
        global $DB;
        hidden::keep_in_mind(array_filter($rows, fn($row) => !self::is_swept($row)));
        $DB->delete_records_list('local_laurel_outbox', 'id', array_keys($rows));
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
