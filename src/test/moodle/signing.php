<?php
// What the plugin signs with, and what it says of that. Run by MoodlePluginIT.

namespace mod_lti\local\ltiopenid {
    /** From here on Moodle has its class for the key. */
    function moodle_has_keys(): void {
        class jwks_helper {
            public static $key = '';

            public static function get_private_key(): array {
                return ['kid' => self::$key === '' ? false : 'of-the-site', 'key' => self::$key === '' ? false : self::$key];
            }
        }
    }
}

namespace {
    use local_laurel\{sender, setting_secret, signing, tool};
    use mod_lti\local\ltiopenid\jwks_helper;

    class admin_setting_configpasswordunmask {
        public $written = null;

        public function write_setting($data) {
            $valid = $this->validate($data);
            $this->written = $valid === true ? $data : $this->written;
            return $valid === true ? '' : $valid;
        }
    }

    require_once(__DIR__ . '/moodle.php');
    plugin('message', 'secret', 'signing', 'setting_secret', 'tool', 'items', 'sender');

    $CFG = (object) ['wwwroot' => 'https://moodle.example'];
    $DB = new tables([
        'lti_types' => [1 => (object) ['id' => 1, 'clientid' => 'client']],
        'lti_types_config' => [1 => (object) ['id' => 1, 'typeid' => 1, 'name' => 'initiatelogin',
            'value' => 'https://laurel.example/lti/login']],
    ]);
    $pasted = '0192f0c4-7d1e-7abc-8def-0123456789ab.' . str_repeat('AbC-_', 8) . 'AbC';
    openssl_pkey_export(openssl_pkey_new(['private_key_bits' => 2048]), $pem);
    $way = fn(): array => [signing::way()['why'], signing::way()['alg'], signing::way()['kid']];

    check('a Moodle that keeps its key elsewhere', ['nokey', '', ''], $way());
    \mod_lti\local\ltiopenid\moodle_has_keys();

    // A site without a key and without a secret sends nothing, and says so where the last error stands.
    check('no key', ['nokey', '', ''], $way());
    check('no key, in words', 'waynokey', signing::words());
    check('nothing is sent', 'waynokey', sender::send_items(5, []));
    check('and nothing counts as sent', false, get_config('local_laurel', 'items_5'));
    jwks_helper::$key = 'no key at all';
    check('a broken key', ['nokey', '', ''], $way());

    jwks_helper::$key = $pem;
    check('the key', ['key', 'RS256', 'of-the-site'], $way());
    check('the key, in words', 'waykey', signing::words());

    // Whoever pasted a secret said that the key cannot be used.
    settings::$of['secret'] = $pasted;
    check('the secret', ['secret', 'HS256', '0192f0c4-7d1e-7abc-8def-0123456789ab'], $way());
    $sender = tool::sender();
    check('the sender', ['https://moodle.example', 'client', '1', 'HS256'],
        [$sender['issuer'], $sender['clientid'], $sender['deploymentid'], $sender['alg']]);
    settings::$of['secret'] = substr($pasted, 0, -1);
    check('a broken secret', ['brokensecret', '', ''], $way());
    check('a broken secret, in words', 'waybrokensecret', sender::send_items(5, []));
    settings::$of['secret'] = '';
    check('the key again', ['key', 'RS256', 'of-the-site'], $way());

    // The field takes a whole one or none.
    $field = new setting_secret();
    check('half a secret', 'secretbroken', $field->write_setting(substr($pasted, 0, 70)));
    check('is not written', null, $field->written);
    check('a whole one', '', $field->write_setting("  $pasted\n"));
    check('is written alone', $pasted, $field->written);
    check('none', '', $field->write_setting(''));
    check('is written too', '', $field->written);

    finish('The plugin knows what it signs with.');
}
