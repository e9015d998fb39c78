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
 * A secret that Laurel's operator made for this site, as it is pasted: its name, a full stop, and 32 bytes in base64url.
 * Knows nothing of Moodle, so that it can be tried without one.
 *
 * @package local_laurel
 */

namespace local_laurel;

class secret {
    /** A name and 256 bits, no more and no less: half of one is none. */
    const FORM = '/^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/D';

    /**
     * Reads it.
     *
     * @param string $pasted
     * @return array|null kid and key (bytes); null when it is not whole
     */
    public static function read(string $pasted): ?array {
        if (!preg_match(self::FORM, trim($pasted), $parts)) {
            return null;
        }
        return ['kid' => $parts[1], 'key' => base64_decode(strtr($parts[2], '-_', '+/'))];
    }
}
