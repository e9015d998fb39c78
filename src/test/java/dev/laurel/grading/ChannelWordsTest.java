package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelWordsTest {

  /** A page that explains a verdict names the channel; without a word for it there is no page. */
  @ParameterizedTest
  @EnumSource(Channel.class)
  void every_channel_has_words_in_every_language(Channel channel) throws IOException {
    for (String language : new String[] {"", "_de", "_es"}) {
      assertThat(words("grading" + language).getProperty("grading.channel." + channel))
          .as("grading" + language)
          .isNotBlank();
    }
  }

  private static Properties words(String bundle) throws IOException {
    Properties words = new Properties();
    try (Reader in =
        Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}
