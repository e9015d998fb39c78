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
 * English texts.
 *
 * @package local_laurel
 */

defined('MOODLE_INTERNAL') || die();

$string['checksending'] = 'Grades are sent to Laurel';
$string['completionof'] = '{$a} (completed)';
$string['coursecompleted'] = 'Course completed';
$string['coursetotal'] = 'Course total';
$string['notool'] = 'None: nothing is sent';
$string['pluginname'] = 'Laurel: grades for badges';
$string['privacy:metadata:hidden'] = 'Grades that Laurel was told are hidden, so that it is told when they are shown.';
$string['privacy:metadata:laurel'] = 'Grades and completions of courses that use Laurel are sent to Laurel, which decides about badges.';
$string['privacy:metadata:laurel:grade'] = 'Points, their maximum, and when they were given.';
$string['privacy:metadata:laurel:item'] = 'The activity.';
$string['privacy:metadata:laurel:userid'] = 'The user id that Moodle gives to external tools.';
$string['privacy:metadata:outbox'] = 'Events that wait until Laurel has taken them; removed then.';
$string['privacy:metadata:outbox:given'] = 'Points.';
$string['privacy:metadata:outbox:happened'] = 'When it happened.';
$string['privacy:metadata:outbox:item'] = 'The activity.';
$string['privacy:metadata:outbox:userid'] = 'Whose grade it is.';
$string['secret'] = 'Secret';
$string['secret_desc'] = 'Leave this empty: messages are then signed with the key that Moodle has for LTI. Only if that key cannot be used, the operator of Laurel makes a secret for this site; paste it whole.';
$string['secretbroken'] = 'This is no whole secret. It has 80 characters: a name, a full stop and the secret itself.';
$string['state'] = 'State';
$string['statewaiting'] = '{$a->waiting} events wait to be sent, {$a->failed} of them after a failure. Last error: {$a->error}';
$string['tasksend'] = 'Send grades to Laurel';
$string['tasksweep'] = 'Look for grades that Laurel was not told of';
$string['tool'] = 'Laurel';
$string['tool_desc'] = 'The external tool (LTI 1.3) that is Laurel. Grades are sent for the courses that have an activity of this tool.';
$string['waybrokensecret'] = 'Nothing can be sent: the secret is not whole. Paste it again, or empty the field to sign with the LTI key of this site.';
$string['waykey'] = 'Messages are signed with the LTI key of this site ({$a}), since no secret is set.';
$string['waynokey'] = 'Nothing can be sent: the LTI key of this site is missing or cannot be used here. Ask the operator of Laurel for a secret and paste it.';
$string['waysecret'] = 'Messages are signed with the secret {$a}, since one is set.';
