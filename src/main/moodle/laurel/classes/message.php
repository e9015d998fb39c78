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
 * The message to Laurel: a notice as LTI's Platform Notification Service has it, signed as an ID
 * token is. Knows nothing of Moodle, so that it can be tried without one.
 *
 * @package local_laurel
 */

namespace local_laurel;

class message {
    /** The type that Laurel knows. */
    const TYPE = 'LaurelGradesNotice';

    /** Laurel takes as many events of one message. */
    const MOST_EVENTS = 100;

    /** Laurel takes tokens of 65,536 characters; a quarter is lost to base64, and the rest is for signature and frame. */
    const MOST_BYTES = 40000;

    /** How claims are written. */
    private const WRITTEN = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE;

    /** How long a message may be on its way, in seconds. */
    const LIFETIME = 300;

    /** Claims of LTI begin so. */
    const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';

    /**
     * The body of the request.
     *
     * @param array $sender issuer, clientid and deploymentid of the platform; kid, alg (RS256 or HS256) and key (PEM or bytes)
     * @param string $courseid Moodle's id of the course
     * @param array $items each with id, name and max
     * @param bool $complete whether these are all items of the course
     * @param array $events each with id, item, user, kind, state, given, max and at
     * @param int $now seconds since 1970
     * @return string JSON
     */
    public static function body(array $sender, string $courseid, array $items, bool $complete, array $events, int $now): string {
        $nonce = bin2hex(random_bytes(16));
        $claims = [
            'iss' => $sender['issuer'],
            'aud' => $sender['clientid'],
            'azp' => $sender['clientid'],
            'iat' => $now,
            'exp' => $now + self::LIFETIME,
            'nonce' => $nonce,
            self::LTI . 'version' => '1.3.0',
            self::LTI . 'deployment_id' => (string) $sender['deploymentid'],
            self::LTI . 'notice' => [
                'id' => $nonce,
                'timestamp' => gmdate('Y-m-d\TH:i:s\Z', $now),
                'type' => self::TYPE,
            ],
            self::LTI . 'context' => ['id' => $courseid],
            'laurel_grades' => [
                'items' => array_values($items),
                'complete' => $complete,
                'events' => array_values($events),
            ],
        ];
        return json_encode(['notices' => [['jwt' => self::sign($claims, $sender)]]]);
    }

    /**
     * Parts of a list that each fit into one message.
     *
     * @param array $items
     * @return array lists of items; one empty list when there are none
     */
    public static function parts(array $items): array {
        $parts = [[]];
        $bytes = 0;
        foreach ($items as $item) {
            $size = self::bytes($item);
            if ($bytes + $size > self::MOST_BYTES || count(end($parts)) >= 400) {
                $parts[] = [];
                $bytes = 0;
            }
            $parts[count($parts) - 1][] = $item;
            $bytes += $size;
        }
        return $parts;
    }

    /**
     * How many of the first events fit into one message with the items that they are of.
     *
     * @param array $events each with item
     * @param array $items by id
     * @return int at least 1 if there are any
     */
    public static function fitting(array $events, array $items): int {
        $fitting = 0;
        $bytes = 0;
        $named = [];
        foreach ($events as $event) {
            $id = $event['item'];
            $bytes += self::bytes($event);
            if (isset($items[$id]) && !isset($named[$id])) {
                $named[$id] = true;
                $bytes += self::bytes($items[$id]);
            }
            if ($fitting > 0 && $bytes > self::MOST_BYTES) {
                break;
            }
            $fitting++;
        }
        return $fitting;
    }

    /**
     * How long something is in a list of the claims.
     *
     * @param array $part
     * @return int bytes
     */
    private static function bytes(array $part): int {
        return strlen(json_encode($part, self::WRITTEN)) + 1;
    }

    /**
     * A compact JWS (RFC 7515) with RS256 or HS256 (RFC 7518).
     *
     * @param array $claims
     * @param array $signer kid, alg and key: PEM of an RSA private key, or the bytes of a secret
     * @return string
     */
    public static function sign(array $claims, array $signer): string {
        $head = self::base64url(json_encode(['typ' => 'JWT', 'alg' => $signer['alg'], 'kid' => $signer['kid']]));
        $body = self::base64url(json_encode($claims, self::WRITTEN));
        return "$head.$body." . self::base64url(self::signature("$head.$body", $signer['alg'], $signer['key']));
    }

    /**
     * The signature itself.
     *
     * @param string $text
     * @param string $alg
     * @param string $key
     * @return string bytes
     */
    private static function signature(string $text, string $alg, string $key): string {
        if ($alg === 'HS256') {
            return hash_hmac('sha256', $text, $key, true);
        }
        $signature = '';
        if ($alg !== 'RS256' || !openssl_sign($text, $signature, $key, OPENSSL_ALGO_SHA256)) {
            throw new \RuntimeException('The message cannot be signed.');
        }
        return $signature;
    }

    /**
     * How long to wait after failures, in seconds: a minute, then twice as long each time, six hours at most.
     *
     * @param int $attempts failures so far, at least 1
     * @return int
     */
    public static function rest(int $attempts): int {
        return min(60 * (2 ** min($attempts - 1, 20)), 6 * 3600);
    }

    /**
     * An answer that is not "taken", in words.
     *
     * @param int $status of HTTP
     * @param string $text
     * @return string
     */
    public static function answered(int $status, string $text): string {
        return "Laurel answered $status: " . $text;
    }

    /**
     * Whether Laurel believes the message and will not take what it says, or it is too long for Laurel or for a proxy
     * before it. Anything else, such as a wrong secret, would befall every part of it, or passes by itself.
     *
     * @param string $error of self::answered()
     * @return bool
     */
    public static function is_refusal(string $error): bool {
        $refusals = [[400, '{"refused":["claims"]}'], [400, '{"refused":["malformed"]}'], [413, '']];
        return (bool) array_filter($refusals, fn($answer) => strpos($error, self::answered(...$answer)) === 0);
    }

    /**
     * What a grade says, in the words of Laurel.
     *
     * @param string|null $final the final grade, null when there is none
     * @param string $min of the item
     * @param string $max of the item
     * @param bool $hidden whether the learner may not see it yet
     * @return array state, given, max
     */
    public static function grade(?string $final, string $min, string $max, bool $hidden): array {
        if ($final === null || $final === '') {
            return ['state' => 'cleared', 'given' => null, 'max' => null];
        }
        return [
            'state' => $hidden ? 'hidden' : 'final',
            'given' => self::minus($final, $min),
            'max' => self::minus($max, $min),
        ];
    }

    /**
     * What the state of a completion says (COMPLETION_INCOMPLETE, _COMPLETE, _COMPLETE_PASS, _COMPLETE_FAIL).
     *
     * @param int $state
     * @return array state, given, max
     */
    public static function completion(int $state): array {
        if ($state === 0) {
            return ['state' => 'cleared', 'given' => null, 'max' => null];
        }
        return ['state' => 'final', 'given' => $state === 3 ? '0' : '1', 'max' => '1'];
    }

    /**
     * Moodle keeps five decimals.
     *
     * @param string $a
     * @param string $b
     * @return string
     */
    private static function minus(string $a, string $b): string {
        return number_format((float) $a - (float) $b, 5, '.', '');
    }

    /**
     * RFC 7515, appendix C.
     *
     * @param string $bytes
     * @return string
     */
    private static function base64url(string $bytes): string {
        return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
    }
}
