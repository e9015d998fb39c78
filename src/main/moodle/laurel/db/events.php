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
 * What the plugin listens to. After the commit, so that nothing is told that is rolled back.
 *
 * @package local_laurel
 */

defined('MOODLE_INTERNAL') || die();

$observers = [
    [
        'eventname' => '\core\event\user_graded',
        'callback' => '\local_laurel\observer::user_graded',
        'internal' => false,
    ],
    [
        'eventname' => '\core\event\grade_item_updated',
        'callback' => '\local_laurel\observer::grade_item_updated',
        'internal' => false,
    ],
    [
        'eventname' => '\core\event\course_module_completion_updated',
        'callback' => '\local_laurel\observer::module_completion_updated',
        'internal' => false,
    ],
    [
        'eventname' => '\core\event\course_completed',
        'callback' => '\local_laurel\observer::course_completed',
        'internal' => false,
    ],
    [
        'eventname' => '\core\event\competency_user_competency_rated_in_course',
        'callback' => '\local_laurel\observer::competency_rated',
        'internal' => false,
    ],
];
