import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Mends how JavaFX 26 lays out Hebrew and Arabic text on Linux, in the build's own copy of it. Its {@code PangoGlyphLayout} keeps the characters of a run of text by the run; but where a
 * line ends, the same run becomes shorter, and is shaped anew with characters that are no longer its own. Parts of such a text are then shown twice, or every frame ends in an exception
 * of {@code PrismTextLayout.computeTrailingSpaceWidth}. Here it never finds characters again, and keeps each for being freed. The layout is also given to other threads only once all
 * are freed, not before. Other systems shape text with other classes, which keep nothing.
 *
 * <p>Started by the build as a source file with the folder of JavaFX's modules. What was mended before stays; where the class is not as it is known, the build ends.
 */
final class MendJavaFx {
    private static final String LAYOUT = "com/sun/javafx/font/freetype/PangoGlyphLayout.class";
    private static final String GIVE_BACK = "com/sun/javafx/text/GlyphLayoutManager";
    private static final ClassDesc MANAGER = ClassDesc.ofInternalName(GIVE_BACK);
    private static final MethodTypeDesc OF_A_LAYOUT = MethodTypeDesc.ofDescriptor("(Lcom/sun/javafx/text/GlyphLayout;)V");

    private MendJavaFx() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "javafx-graphics-*.jar")) {
            for (var jar : jars) {
                try (var files = FileSystems.newFileSystem(jar)) {
                    var file = files.getPath(LAYOUT);
                    var mark = files.getPath("META-INF/mended");
                    if (Files.exists(file) && !Files.exists(mark)) {
                        Files.write(file, mended(Files.readAllBytes(file)));
                        Files.writeString(mark, "text from right to left, see packaging/MendJavaFx.java\n");
                    }
                }
            }
        }
    }

    private static byte[] mended(byte[] known) {
        var changed = new AtomicInteger();
        CodeTransform shaping = (code, element) -> {
            if (element instanceof InvokeInstruction call && call.owner().asInternalName().equals("java/util/Map")) {
                if (call.name().equalsString("get")) {
                    code.pop().pop().aconst_null();
                } else {
                    // The address in the place of the run, so that none is lost.
                    code.swap().pop().dup().with(call);
                }
                changed.incrementAndGet();
            } else {
                code.with(element);
            }
        };
        CodeTransform freeing = (code, element) -> {
            if (element instanceof InvokeInstruction call && call.owner().asInternalName().equals(GIVE_BACK)) {
                code.pop();
                changed.incrementAndGet();
            } else if (element instanceof ReturnInstruction end && end.opcode() == Opcode.RETURN) {
                code.aload(0).invokestatic(MANAGER, "dispose", OF_A_LAYOUT).return_();
                changed.incrementAndGet();
            } else {
                code.with(element);
            }
        };
        var classes = ClassFile.of();
        var mended = classes.transformClass(classes.parse(known), (type, member) -> {
            if (member instanceof MethodModel method && method.methodName().equalsString("layout")) {
                type.transformMethod(method, MethodTransform.transformingCode(shaping));
            } else if (member instanceof MethodModel method && method.methodName().equalsString("dispose")) {
                type.transformMethod(method, MethodTransform.transformingCode(freeing));
            } else {
                type.with(member);
            }
        });
        if (changed.get() != 4) {
            throw new IllegalStateException("JavaFX lays out text in another way now (" + changed.get() + " places): see whether this is still needed");
        }
        return mended;
    }
}
