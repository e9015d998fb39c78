package dev.laurel.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PersistenceUnitTest {

  @Test
  void the_persistence_unit_lists_every_managed_class_and_no_other() throws IOException {
    assertThat(listed()).containsExactlyElementsOf(managed());
  }

  private static List<String> managed() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.laurel")
            .stream()
            .filter(PersistenceUnitTest::isManaged)
            .map(JavaClass::getName)
            .sorted()
            .toList();
  }

  private static boolean isManaged(JavaClass type) {
    return type.isAnnotatedWith(Entity.class)
        || type.isAnnotatedWith(Embeddable.class)
        || type.isAnnotatedWith(MappedSuperclass.class)
        || type.isAnnotatedWith(Converter.class);
  }

  private static List<String> listed() throws IOException {
    try (InputStream xml =
        PersistenceUnitTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      return Jsoup.parse(xml, "UTF-8", "", Parser.xmlParser()).select("class").eachText();
    }
  }
}
