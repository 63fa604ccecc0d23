package org.sapwood;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Files and methods are small enough to be read at once, those of the tests as well. */
class SourceSizeTest {
    private static final int MOST_LINES_OF_A_FILE = 300;
    /** Between the braces. */
    private static final int MOST_LINES_OF_A_METHOD = 29;

    private final List<Path> sources = sources();

    private static List<Path> sources() {
        List<Path> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return found;
    }

    @Test
    void noFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES_OF_A_FILE) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsLong() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Lengths lengths;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
            lengths = new Lengths(Trees.instance(task).getSourcePositions());
            for (CompilationUnitTree unit : task.parse()) {
                lengths.scan(unit, unit);
            }
        }
        assertThat(lengths.methods).isGreaterThan(1000);
        assertThat(lengths.tooLong).isEmpty();
    }

    /** Measures every body: of methods, constructors and initialisers. */
    private static final class Lengths extends TreeScanner<Void, CompilationUnitTree> {
        private final SourcePositions positions;
        private final List<String> tooLong = new ArrayList<>();
        private int methods;

        Lengths(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null) {
                measure(method.getName().toString(), method.getBody(), unit);
            }
            return super.visitMethod(method, unit);
        }

        @Override
        public Void visitClass(ClassTree type, CompilationUnitTree unit) {
            type.getMembers().stream()
                    .filter(BlockTree.class::isInstance)
                    .forEach(block -> measure("initialiser", (BlockTree) block, unit));
            return super.visitClass(type, unit);
        }

        private void measure(String name, BlockTree body, CompilationUnitTree unit) {
            LineMap lines = unit.getLineMap();
            long between = lines.getLineNumber(positions.getEndPosition(unit, body))
                    - lines.getLineNumber(positions.getStartPosition(unit, body))
                    - 1;
            methods++;
            if (between > MOST_LINES_OF_A_METHOD) {
                tooLong.add(unit.getSourceFile().getName() + ": " + name + ", " + between + " lines");
            }
        }
    }
}
