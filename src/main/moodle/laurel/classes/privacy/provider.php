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
 * What the plugin keeps and sends.
 *
 * @package local_laurel
 */

namespace local_laurel\privacy;

use core_privacy\local\metadata\collection;
use core_privacy\local\request\approved_contextlist;
use core_privacy\local\request\approved_userlist;
use core_privacy\local\request\contextlist;
use core_privacy\local\request\userlist;
use core_privacy\local\request\writer;

class provider implements
    \core_privacy\local\metadata\provider,
    \core_privacy\local\request\core_userlist_provider,
    \core_privacy\local\request\plugin\provider {
    /** Tables with something of a person in a course. */
    private const TABLES = ['local_laurel_outbox', 'local_laurel_hidden'];

    /**
     * What is kept and sent.
     *
     * @param collection $collection
     * @return collection
     */
    public static function get_metadata(collection $collection): collection {
        $collection->add_database_table('local_laurel_outbox', [
            'userid' => 'privacy:metadata:outbox:userid',
            'item' => 'privacy:metadata:outbox:item',
            'given' => 'privacy:metadata:outbox:given',
            'happened' => 'privacy:metadata:outbox:happened',
        ], 'privacy:metadata:outbox');
        $collection->add_database_table('local_laurel_hidden', [
            'userid' => 'privacy:metadata:outbox:userid',
            'itemid' => 'privacy:metadata:outbox:item',
        ], 'privacy:metadata:hidden');
        $collection->add_external_location_link('laurel', [
            'userid' => 'privacy:metadata:laurel:userid',
            'item' => 'privacy:metadata:laurel:item',
            'grade' => 'privacy:metadata:laurel:grade',
        ], 'privacy:metadata:laurel');
        return $collection;
    }

    /**
     * Where something of a person waits.
     *
     * @param int $userid
     * @return contextlist
     */
    public static function get_contexts_for_userid(int $userid): contextlist {
        $list = new contextlist();
        foreach (self::TABLES as $table) {
            $list->add_from_sql(
                "SELECT c.id FROM {context} c JOIN {{$table}} o ON o.courseid = c.instanceid"
                    . ' WHERE c.contextlevel = :level AND o.userid = :userid',
                ['level' => CONTEXT_COURSE, 'userid' => $userid]
            );
        }
        return $list;
    }

    /**
     * Of whom something waits in a course.
     *
     * @param userlist $userlist
     */
    public static function get_users_in_context(userlist $userlist) {
        $context = $userlist->get_context();
        if ($context instanceof \context_course) {
            foreach (self::TABLES as $table) {
                $userlist->add_from_sql(
                    'userid',
                    "SELECT userid FROM {{$table}} WHERE courseid = :courseid",
                    ['courseid' => $context->instanceid]
                );
            }
        }
    }

    /**
     * What waits.
     *
     * @param approved_contextlist $contextlist
     */
    public static function export_user_data(approved_contextlist $contextlist) {
        global $DB;
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof \context_course) {
                $of = ['courseid' => $context->instanceid, 'userid' => $contextlist->get_user()->id];
                $rows = $DB->get_records('local_laurel_outbox', $of, 'id', 'id, item, given, maximum, happened');
                $hidden = $DB->get_records('local_laurel_hidden', $of, 'id', 'id, itemid');
                writer::with_context($context)->export_data(
                    [get_string('pluginname', 'local_laurel')],
                    (object) ['waiting' => array_values($rows), 'hidden' => array_values($hidden)]
                );
            }
        }
    }

    /**
     * Deletes what waits in a course.
     *
     * @param \context $context
     */
    public static function delete_data_for_all_users_in_context(\context $context) {
        if ($context instanceof \context_course) {
            self::delete(['courseid' => $context->instanceid]);
        }
    }

    /**
     * Deletes what waits of a person.
     *
     * @param approved_contextlist $contextlist
     */
    public static function delete_data_for_user(approved_contextlist $contextlist) {
        foreach ($contextlist->get_contexts() as $context) {
            if ($context instanceof \context_course) {
                self::delete(['courseid' => $context->instanceid, 'userid' => $contextlist->get_user()->id]);
            }
        }
    }

    /**
     * Deletes what waits of some people.
     *
     * @param approved_userlist $userlist
     */
    public static function delete_data_for_users(approved_userlist $userlist) {
        foreach ($userlist->get_userids() as $userid) {
            self::delete(['courseid' => $userlist->get_context()->instanceid, 'userid' => $userid]);
        }
    }

    /**
     * Deletes from all tables.
     *
     * @param array $of
     */
    private static function delete(array $of): void {
        global $DB;
        foreach (self::TABLES as $table) {
            $DB->delete_records($table, $of);
        }
    }
}
