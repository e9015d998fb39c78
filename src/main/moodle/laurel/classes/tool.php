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
 * Which external tool is Laurel, and in which courses it is used.
 *
 * @package local_laurel
 */

namespace local_laurel;

class tool {
    /**
     * External tools to choose from.
     *
     * @return array names by id
     */
    public static function choices(): array {
        global $DB;
        return $DB->get_records_menu('lti_types', ['ltiversion' => '1.3.0', 'state' => 1], 'name', 'id, name');
    }

    /**
     * The id of the tool, 0 when none is chosen.
     *
     * @return int
     */
    public static function typeid(): int {
        return (int) get_config('local_laurel', 'typeid');
    }

    /**
     * Whether the course has an activity of Laurel.
     *
     * @param int $courseid
     * @return bool
     */
    public static function is_in(int $courseid): bool {
        global $DB;
        $typeid = self::typeid();
        return $typeid && $DB->record_exists('lti', ['course' => $courseid, 'typeid' => $typeid]);
    }

    /**
     * Courses that have an activity of Laurel.
     *
     * @return array ids
     */
    public static function courses(): array {
        global $DB;
        $typeid = self::typeid();
        return $typeid ? $DB->get_fieldset_sql('SELECT DISTINCT course FROM {lti} WHERE typeid = ?', [$typeid]) : [];
    }

    /**
     * Where notices go: beside the address that signs people in.
     *
     * @return string|null
     */
    public static function address(): ?string {
        global $DB;
        $login = $DB->get_field('lti_types_config', 'value', ['typeid' => self::typeid(), 'name' => 'initiatelogin']);
        $end = '/lti/login';
        if (!$login || substr($login, -strlen($end)) !== $end) {
            return null;
        }
        return substr($login, 0, -strlen($end)) . '/lti/notices';
    }

    /**
     * What the message needs to know of its sender.
     *
     * @return array issuer, clientid, deploymentid, alg, kid, key
     */
    public static function sender(): array {
        global $CFG, $DB;
        return [
            'issuer' => $CFG->wwwroot,
            'clientid' => $DB->get_field('lti_types', 'clientid', ['id' => self::typeid()], MUST_EXIST),
            'deploymentid' => (string) self::typeid(),
        ] + signing::way();
    }
}
