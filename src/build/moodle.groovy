// Packs the Moodle plugin, so that a running Laurel offers the very version that it understands.
// Always the same bytes for the same files: an administrator may compare. Folders are entries of their own,
// since Moodle refuses a zip that does not list the folder of its texts.
import java.nio.file.attribute.FileTime
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

def root = new File(project.basedir, 'src/main/moodle')
def files = []
root.eachFileRecurse { files << it }
def zip = new File(project.build.outputDirectory, 'moodle/local_laurel.zip')
zip.parentFile.mkdirs()
new ZipOutputStream(new FileOutputStream(zip)).withCloseable { out ->
    files.sort { it.path }.each { file ->
        def path = root.toPath().relativize(file.toPath()).toString().replace('\\', '/')
        def entry = new ZipEntry(file.directory ? path + '/' : path)
        entry.lastModifiedTime = FileTime.fromMillis(1764000000000L)
        out.putNextEntry(entry)
        if (!file.directory) {
            out << file.bytes
        }
        out.closeEntry()
    }
}
log.info("${files.count { it.file }} files of the Moodle plugin packed")
