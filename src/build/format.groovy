// Checks (or, with -Pformat, applies) google-java-format on the JDK that was found, because the
// formatter reads Java with the parser of the JDK it runs on, and Maven itself may run on 17.
import org.apache.maven.toolchain.ToolchainManager

def apply = Boolean.parseBoolean(project.properties.getProperty('laurel.format.apply', 'false'))
def java = session.container.lookup(ToolchainManager).getToolchainFromBuildContext('jdk', session).findTool('java')
def sources = []
['src/main/java', 'src/test/java'].each { root ->
    new File(project.basedir, root).eachFileRecurse { if (it.name.endsWith('.java')) sources << it.path }
}
def list = new File(project.build.directory, 'tools/java-sources.txt')
list.text = sources.sort().join('\n')
def command = [java, '-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']
['api', 'code', 'file', 'main', 'parser', 'tree', 'util'].each {
    command << "--add-exports=jdk.compiler/com.sun.tools.javac.${it}=ALL-UNNAMED".toString()
}
command += ['-jar', new File(project.build.directory, 'tools/google-java-format.jar').path]
command += apply ? ['--replace'] : ['--dry-run', '--set-exit-if-changed']
command << '@' + list.path
def process = command.execute()
def out = new StringBuilder()
def err = new StringBuilder()
process.waitForProcessOutput(out, err)
if (process.exitValue() != 0) {
    throw new IllegalStateException("Not in the house's format; run mvn -Pformat:\n${out}${err}")
}
log.info("${sources.size()} Java files ${apply ? 'formatted' : 'are in the format'}")
