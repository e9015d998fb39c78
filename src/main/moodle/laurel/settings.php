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
 * Which external tool is Laurel, and a secret for sites whose LTI key cannot be used. All else is known from the tool.
 *
 * @package local_laurel
 */

defined('MOODLE_INTERNAL') || die();

if ($hassiteconfig) {
    $settings = new admin_settingpage('local_laurel', new lang_string('pluginname', 'local_laurel'));
    $ADMIN->add('localplugins', $settings);
    if ($ADMIN->fulltree) {
        $tools = [0 => get_string('notool', 'local_laurel')] + \local_laurel\tool::choices();
        $tool = new admin_setting_configselect(
            'local_laurel/typeid',
            new lang_string('tool', 'local_laurel'),
            new lang_string('tool_desc', 'local_laurel'),
            0,
            $tools
        );
        $secret = new \local_laurel\setting_secret(
            'local_laurel/secret',
            new lang_string('secret', 'local_laurel'),
            new lang_string('secret_desc', 'local_laurel'),
            ''
        );
        foreach ([$tool, $secret] as $setting) {
            $setting->set_updatedcallback('\\local_laurel\\sender::begin_anew');
            $settings->add($setting);
        }
        $settings->add(new admin_setting_description(
            'local_laurel/state',
            new lang_string('state', 'local_laurel'),
            \local_laurel\signing::words() . '<br>' . \local_laurel\outbox::state()
        ));
    }
}
