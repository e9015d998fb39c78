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
 * Tries the message without a Moodle: `php selfcheck.php` checks it against itself;
 * `php selfcheck.php message < order.json` prints the body that the plugin would send.
 *
 * @package local_laurel
 */

if (PHP_SAPI !== 'cli') {
    exit(1);
}
require_once(__DIR__ . '/../classes/message.php');
require_once(__DIR__ . '/../classes/secret.php');

use local_laurel\{message, secret};

if (($argv[1] ?? '') === 'message') {
    $order = json_decode(stream_get_contents(STDIN), true, 20, JSON_THROW_ON_ERROR);
    $sender = $order['sender'];
    // With a secret as it is pasted, or else with the PEM of a key.
    $sender += isset($sender['secret']) ? ['alg' => 'HS256'] + secret::read($sender['secret']) : ['alg' => 'RS256'];
    echo message::body($sender, $order['course'], $order['items'], $order['complete'], $order['events'], $order['now']);
    exit(0);
}

$failures = 0;
$check = function (string $what, $expected, $actual) use (&$failures): void {
    if ($expected !== $actual) {
        $failures++;
        fwrite(STDERR, "$what: expected " . var_export($expected, true) . ', was ' . var_export($actual, true) . "\n");
    }
};

$key = openssl_pkey_new(['private_key_bits' => 2048, 'private_key_type' => OPENSSL_KEYTYPE_RSA]);
openssl_pkey_export($key, $pem);
$public = openssl_pkey_get_details($key)['key'];
$sender = ['issuer' => 'https://moodle.example', 'clientid' => 'c', 'deploymentid' => '7', 'kid' => 'k', 'alg' => 'RS256', 'key' => $pem];
$event = ['id' => 'e', 'item' => 'grade:1', 'user' => '3', 'kind' => 'score', 'state' => 'final',
    'given' => '8.50000', 'max' => '10.00000', 'at' => '1764000000.123456'];
$item = ['id' => 'grade:1', 'name' => "Quiz \u{201e}eins\u{201c}", 'max' => '10.00000'];
$body = json_decode(message::body($sender, '5', [$item], true, [$event], 1764000001), true);
$jwt = $body['notices'][0]['jwt'];
[$head, $claims, $signature] = explode('.', $jwt);
$decode = fn(string $part) => base64_decode(strtr($part, '-_', '+/'));
$check('signature', 1, openssl_verify("$head.$claims", $decode($signature), $public, OPENSSL_ALGO_SHA256));
$check('changed body', 0, openssl_verify("$head.x$claims", $decode($signature), $public, OPENSSL_ALGO_SHA256));
$check('header', ['typ' => 'JWT', 'alg' => 'RS256', 'kid' => 'k'], json_decode($decode($head), true));
$said = json_decode($decode($claims), true);
$check('issuer', 'https://moodle.example', $said['iss']);
$check('audience', 'c', $said['aud']);
$check('deployment', '7', $said[message::LTI . 'deployment_id']);
$check('course', ['id' => '5'], $said[message::LTI . 'context']);
$check('type', 'LaurelGradesNotice', $said[message::LTI . 'notice']['type']);
$check('expiry', 300, $said['exp'] - $said['iat']);
$check('grades', ['items' => [$item], 'complete' => true, 'events' => [$event]], $said['laurel_grades']);
$other = json_decode(message::body($sender, '5', [], true, [], 1764000001), true)['notices'][0]['jwt'];
$check('nonces differ', true, json_decode($decode(explode('.', $other)[1]), true)['nonce'] !== $said['nonce']);

$pasted = '0192f0c4-7d1e-7abc-8def-0123456789ab.' . str_repeat('AbC-_', 8) . 'AbC';
$secret = secret::read(" $pasted\n");
$check('name of a secret', '0192f0c4-7d1e-7abc-8def-0123456789ab', $secret['kid']);
$check('bits of a secret', 256, 8 * strlen($secret['key']));
foreach (['', substr($pasted, 0, -1), "{$pasted}x", substr($pasted, 1), strtr($pasted, '.', ':'), strtr($pasted, '_', '/')] as $broken) {
    $check("a broken secret ($broken)", null, secret::read($broken));
}
$jwt = json_decode(message::body(['alg' => 'HS256'] + $secret + $sender, '5', [$item], true, [$event], 1764000001), true)['notices'][0]['jwt'];
[$head, $claims, $signature] = explode('.', $jwt);
$check('header with a secret', ['typ' => 'JWT', 'alg' => 'HS256', 'kid' => $secret['kid']], json_decode($decode($head), true));
$check('signature with a secret', hash_hmac('sha256', "$head.$claims", $secret['key']), bin2hex($decode($signature)));
$check('the same claims', array_keys($said), array_keys(json_decode($decode($claims), true)));
// The example of RFC 7515, appendix A.1.
$rfc = base64_decode('AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ+EstJQLr/T+1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow==');
$mac = (new ReflectionMethod(message::class, 'signature'));
$mac->setAccessible(true);
$text = 'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
$check('RFC 7515', 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    rtrim(strtr(base64_encode($mac->invoke(null, $text, 'HS256', $rfc)), '+/', '-_'), '='));
try {
    message::sign([], ['kid' => '', 'alg' => '', 'key' => '']);
    $check('nothing to sign with', 'an exception', 'none');
} catch (RuntimeException $none) {
    $check('nothing to sign with', 'The message cannot be signed.', $none->getMessage());
}

$check('a grade', ['state' => 'final', 'given' => '8.50000', 'max' => '10.00000'], message::grade('8.50000', '0.00000', '10.00000', false));
$check('a hidden grade', 'hidden', message::grade('8', '0', '10', true)['state']);
$check('a grade taken away', ['state' => 'cleared', 'given' => null, 'max' => null], message::grade(null, '0', '10', false));
$check('the third of five of a scale', ['state' => 'final', 'given' => '2.00000', 'max' => '4.00000'], message::grade('3', '1', '5', false));
$check('incomplete', 'cleared', message::completion(0)['state']);
$check('complete', '1', message::completion(1)['given']);
$check('passed', '1', message::completion(2)['given']);
$check('failed', '0', message::completion(3)['given']);
$check('first rest', 60, message::rest(1));
$check('third rest', 240, message::rest(3));
$check('longest rest', 21600, message::rest(40));
$check('a refusal', true, message::is_refusal(message::answered(400, '{"refused":["claims"]}')));
$check('a message that is too long', true, message::is_refusal(message::answered(400, '{"refused":["malformed"]}')));
$check('too long for a proxy', true, message::is_refusal(message::answered(413, 'Request Entity Too Large')));
$check('no refusal', false, message::is_refusal(message::answered(503, 'later')));
$check('a wrong secret', false, message::is_refusal(message::answered(400, '{"refused":["key_id"]}')));
$check('no parts', [[]], message::parts([]));
$many = array_fill(0, 1000, $item);
$check('all in parts', 1000, array_sum(array_map('count', message::parts($many))));
foreach (message::parts(array_fill(0, 1000, ['id' => 'x', 'name' => str_repeat('n', 250), 'max' => '1'])) as $part) {
    $jwt = json_decode(message::body($sender, '5', $part, false, [], 1764000001), true)['notices'][0]['jwt'];
    $check('a part fits', true, strlen($jwt) <= 65536);
}
foreach (["\u{416}", "\u{6f22}", "\u{1d11e}", "\xff", '"', 'n'] as $letter) {
    $names = [];
    $events = [];
    for ($id = 0; $id < 100; $id++) {
        $names["grade:$id"] = ['id' => "grade:$id", 'name' => str_repeat($letter, 250)] + $item;
        $events[] = ['item' => "grade:$id"] + $event;
    }
    $fitting = message::fitting($events, $names);
    $part = array_slice($events, 0, $fitting);
    $jwt = json_decode(message::body($sender, '5', array_slice($names, 0, $fitting), false, $part, 1764000001), true)['notices'][0]['jwt'];
    $check("events fit with their items ($letter)", true, strlen($jwt) <= 65536 && $fitting > 20);
    $check("an item that several are of counts once ($letter)", 100, message::fitting(array_fill(0, 100, $events[0]), $names));
}
$check('one event at least', 1, message::fitting([$event], ['grade:1' => ['name' => str_repeat('n', 50000)] + $item]));
$check('no events', 0, message::fitting([], []));

echo $failures === 0 ? "The messages are sound.\n" : "$failures checks failed.\n";
exit($failures === 0 ? 0 : 1);
