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
 * What messages are signed with: the secret that an administrator pasted, or else the key that Moodle has for LTI.
 *
 * @package local_laurel
 */

namespace local_laurel;

class signing {
    /**
     * Which way it goes, and why.
     *
     * @return array why (secret, key, brokensecret or nokey), kid, alg and key; the last three are empty when nothing can be signed
     */
    public static function way(): array {
        $pasted = trim((string) get_config('local_laurel', 'secret'));
        if ($pasted !== '') {
            $secret = secret::read($pasted);
            // The key is no way out here: whoever pasted a secret said that it cannot be used.
            return $secret ? ['why' => 'secret', 'alg' => 'HS256'] + $secret : self::none('brokensecret');
        }
        $key = self::key();
        return $key ? ['why' => 'key', 'alg' => 'RS256'] + $key : self::none('nokey');
    }

    /**
     * The way in words.
     *
     * @return string
     */
    public static function words(): string {
        $way = self::way();
        return get_string('way' . $way['why'], 'local_laurel', s($way['kid']));
    }

    /**
     * No way.
     *
     * @param string $why
     * @return array
     */
    private static function none(string $why): array {
        return ['why' => $why, 'alg' => '', 'kid' => '', 'key' => ''];
    }

    /**
     * The key that Moodle signs launches with.
     *
     * @return array|null kid and key (PEM); null when there is none that the plugin can sign with
     */
    private static function key(): ?array {
        // Moodle 4.5 to 5.1 have it in mod_lti; a version after them moves it.
        foreach (['\core_ltix\local\ltiopenid\jwks_helper', '\mod_lti\local\ltiopenid\jwks_helper'] as $helper) {
            if (method_exists($helper, 'get_private_key')) {
                $key = $helper::get_private_key();
                $usable = !empty($key['kid']) && !empty($key['key']) && openssl_pkey_get_private($key['key']) !== false;
                return $usable ? ['kid' => $key['kid'], 'key' => $key['key']] : null;
            }
        }
        return null;
    }
}
