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
 * Sends what waits.
 *
 * @package local_laurel
 */

namespace local_laurel;

class sender {
    /** Seconds that one run may take. */
    const LONGEST = 240;

    /**
     * Sends all that is due; an answer that is not "taken" lets the events of that course rest.
     *
     * @return int how many were taken
     */
    public static function run(): int {
        $lock = \core\lock\lock_config::get_lock_factory('local_laurel')->get_lock('send', 0);
        if (!$lock) {
            return 0;
        }
        try {
            return self::send_all(time() + self::LONGEST);
        } finally {
            $lock->release();
        }
    }

    /**
     * Begins anew when the tool or the secret was set: it may be another Laurel, which knows no activity yet, and what
     * rests may go through. With another tool the next sweep tells what is older too.
     *
     * @param string $setting full name of what was set, s_local_laurel_typeid or s_local_laurel_secret
     */
    public static function begin_anew(string $setting): void {
        $other = $setting === 's_local_laurel_typeid';
        foreach (array_keys((array) get_config('local_laurel')) as $name) {
            if (strpos($name, 'items_') === 0 || ($other && strpos($name, 'swept_') === 0)) {
                unset_config($name, 'local_laurel');
            }
        }
        if ($other) {
            hidden::forget_all();
        }
        outbox::try_at_once();
    }

    /**
     * Course by course.
     *
     * @param int $deadline
     * @return int
     */
    private static function send_all(int $deadline): int {
        $sent = 0;
        global $DB;
        foreach (outbox::courses(time()) as $courseid) {
            // To tell the items of a course to an address that drops them takes half a minute.
            if (time() >= $deadline) {
                break;
            }
            outbox::keep_latest((int) $courseid);
            $all = $DB->record_exists('course', ['id' => $courseid]) ? items::of_course((int) $courseid) : [];
            $error = $all ? self::send_items((int) $courseid, $all) : null;
            while (time() < $deadline && ($rows = outbox::due((int) $courseid, time()))) {
                if ($error !== null) {
                    outbox::set_aside($rows, $error, time());
                } else {
                    $sent += self::send((int) $courseid, $rows, $all);
                }
            }
        }
        return $sent;
    }

    /**
     * Tells Laurel the items of a course, if they are others than last time.
     *
     * @param int $courseid
     * @param array $items all of the course
     * @return string|null what is wrong
     */
    public static function send_items(int $courseid, array $items): ?string {
        $hash = sha1(json_encode($items));
        if (get_config('local_laurel', "items_$courseid") === $hash) {
            return null;
        }
        $parts = message::parts(array_values($items));
        foreach ($parts as $part) {
            $error = self::post($courseid, $part, count($parts) === 1, []);
            if ($error !== null) {
                return $error;
            }
        }
        set_config("items_$courseid", $hash, 'local_laurel');
        return null;
    }

    /**
     * Sends the first events of one course with the items that they are of, as many as fit into one message; the rest
     * stays due. When Laurel refuses them, each half is sent alone, so that one event that it will never take does not
     * hold up its neighbours.
     *
     * @param int $courseid
     * @param array $rows
     * @param array $all items of the course
     * @return int how many were taken
     */
    private static function send(int $courseid, array $rows, array $all): int {
        $rows = array_slice($rows, 0, message::fitting(array_map([self::class, 'event'], $rows), $all), true);
        $items = [];
        $events = [];
        foreach ($rows as $row) {
            // An item that is gone meanwhile has nothing to tell.
            if (isset($all[$row->item])) {
                outbox::refresh($row);
                $items[$row->item] = $all[$row->item];
                $events[] = self::event($row);
            }
        }
        $error = $events ? self::post($courseid, $items, false, $events) : null;
        if ($error === null) {
            outbox::done($rows);
            return count($rows);
        }
        if (count($rows) > 1 && message::is_refusal($error)) {
            $halves = array_chunk($rows, intdiv(count($rows) + 1, 2), true);
            return self::send($courseid, $halves[0], $all) + self::send($courseid, $halves[1], $all);
        }
        outbox::set_aside($rows, $error, time());
        return 0;
    }

    /**
     * An event as Laurel reads it.
     *
     * @param \stdClass $row of the outbox
     * @return array
     */
    private static function event(\stdClass $row): array {
        return [
            'id' => $row->eventkey,
            'item' => $row->item,
            'user' => (string) $row->userid,
            'kind' => $row->kind,
            'state' => $row->state,
            'given' => $row->given,
            'max' => $row->maximum,
            'at' => $row->happened,
        ];
    }

    /**
     * One request.
     *
     * @param int $courseid
     * @param array $items
     * @param bool $complete
     * @param array $events
     * @return string|null what is wrong
     */
    private static function post(int $courseid, array $items, bool $complete, array $events): ?string {
        global $CFG;
        $address = tool::address();
        if ($address === null) {
            return 'The external tool that is chosen is not Laurel.';
        }
        $sender = tool::sender();
        if ($sender['alg'] === '') {
            return signing::words();
        }
        require_once($CFG->libdir . '/filelib.php');
        $curl = new \curl();
        $curl->setHeader(['Content-Type: application/json']);
        $body = message::body($sender, (string) $courseid, $items, $complete, $events, time());
        $answer = $curl->post($address, $body, ['CURLOPT_TIMEOUT' => 30, 'CURLOPT_FOLLOWLOCATION' => 0]);
        $status = $curl->get_info()['http_code'] ?? 0;
        if ($curl->get_errno()) {
            return 'Laurel cannot be reached: ' . $curl->error;
        }
        return (int) $status === 200 ? null : message::answered((int) $status, \core_text::substr(strip_tags((string) $answer), 0, 150));
    }
}
