// Runs the fuzz targets with Jazzer on the JDK that was found; what it says is shown as it comes.
import org.apache.maven.toolchain.ToolchainManager

def setting = { name -> session.userProperties.getProperty(name, project.properties.getProperty(name, '')) }
def java = session.container.lookup(ToolchainManager).getToolchainFromBuildContext('jdk', session).findTool('java')
def command = [java, '-cp', project.testClasspathElements.join(File.pathSeparator),
        'dev.laurel.testing.fuzz.RunFuzzing', new File(project.build.directory, 'fuzz').path,
        setting('laurel.fuzz.runs')]
command += setting('laurel.fuzz.targets').tokenize(', ')
def process = new ProcessBuilder(command).directory(project.basedir).inheritIO().start()
if (process.waitFor() != 0) {
    throw new IllegalStateException('Fuzzing found something, or a target stopped early; '
            + "see target/fuzz/*/log.txt, and the input beside it.")
}
