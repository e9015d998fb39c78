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
 * Says in Moodle's report "System status" whether grades reach Laurel, and what they are signed with.
 *
 * @package local_laurel
 */

namespace local_laurel\check;

use core\check\result;
use local_laurel\{outbox, signing, tool};

class sending extends \core\check\check {
    /**
     * Where it is set.
     *
     * @return \action_link|null
     */
    public function get_action_link(): ?\action_link {
        $url = new \moodle_url('/admin/settings.php', ['section' => 'local_laurel']);
        return new \action_link($url, get_string('pluginname', 'local_laurel'));
    }

    /**
     * How it is.
     *
     * @return result
     */
    public function get_result(): result {
        return new result(self::status(), signing::words(), outbox::state());
    }

    /**
     * How bad it is.
     *
     * @return string
     */
    private static function status(): string {
        if (!tool::typeid()) {
            return result::NA;
        }
        if (tool::address() === null || signing::way()['alg'] === '') {
            return result::ERROR;
        }
        return outbox::failed() > 0 ? result::WARNING : result::OK;
    }
}
