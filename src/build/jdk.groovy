// WildFly's Maven plugin does not know toolchains: hand it the JDK that was found, as a user property,
// because `wildfly:run` forks its lifecycle and loses project properties. The driver follows the URL of
// the database, as bin/standalone.conf does for a server that is started without Maven.
import java.nio.file.Path
import org.apache.maven.toolchain.ToolchainManager

def toolchain = session.container.lookup(ToolchainManager).getToolchainFromBuildContext('jdk', session)
if (toolchain == null) {
    throw new IllegalStateException('Laurel needs a JDK 21 or newer on this machine; none was found. '
            + 'Install one (for example Temurin 25) and run the same command again.')
}
def home = Path.of(toolchain.findTool('java')).parent.parent.toString()
session.userProperties.setProperty('laurel.java.home', home)
def mysql = System.getenv('LAUREL_DB_URL') ? '-Dlaurel.db.driver=mysql' : '-Dlaurel.db.driver=h2'
session.userProperties.setProperty('laurel.db.option', mysql)
log.info("Laurel builds and runs on ${home}")
