package org.pumphandle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds every package to what its {@code package-info.java} declares, and the declarations to one direction. */
class ArchitectureTest {
    private static final String ROOT = "org.pumphandle";
    private static final List<String> FOR_ALL = List.of("model", "geo", "job", "words");
    private static final List<String> LIBRARIES_FOR_ALL = List.of("org.jspecify", "org.slf4j", "java.io", "java.lang", "java.math",
            "java.net",
            "java.nio", "java.security", "java.text", "java.time", "java.util", "java.awt.image", "javax.crypto", "javax.imageio",
            "javax.xml");
    /** From the top down: a package may import only from those after it. */
    private static final List<String> FROM_THE_TOP = List.of("", "ui", "command", "cluster", "station", "map", "notice", "tiles",
            "exchange",
            "search",
            "spread", "custody", "audit", "store", "matching", "world", "job", "geo", "model", "words");

    private static final Set<String> SHARED_BY_SCREENS = Set.of("ui.common", "ui.table");

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyClassUsesOnlyWhatItsPackageDeclares() {
        var broken = new TreeSet<String>();
        for (var javaClass : CLASSES) {
            var declared = declarationOf(javaClass);
            for (var dependency : javaClass.getDirectDependenciesFromSelf()) {
                if (!allows(javaClass, declared, dependency)) {
                    broken.add(dependency.getDescription());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void declarationsPointDownwardsOnly() {
        for (var javaClass : CLASSES) {
            int own = FROM_THE_TOP.indexOf(topOf(localName(javaClass)));
            assertThat(own).as("place of %s among the packages", javaClass.getPackageName()).isNotNegative();
            for (var used : declarationOf(javaClass).packages()) {
                var isOwnSubpackage = topOf(used).equals(topOf(localName(javaClass)));
                assertThat(isOwnSubpackage || FROM_THE_TOP.indexOf(topOf(used)) > own).as("%s may use %s", javaClass.getPackageName(), used)
                        .isTrue();
            }
        }
    }

    @Test
    void everyPackageIsNullMarkedAndDeclared() {
        var packages = new TreeSet<String>();
        CLASSES.forEach(c -> packages.add(c.getPackageName()));
        for (var name : packages) {
            var javaPackage = CLASSES.getPackage(name);
            assertThat(javaPackage.isAnnotatedWith(NullMarked.class)).as("%s is @NullMarked", name).isTrue();
            assertThat(javaPackage.isAnnotatedWith(MayUse.class)).as("%s declares what it may use", name).isTrue();
        }
        assertThat(packages).containsAll(Set.of(ROOT, ROOT + ".model", ROOT + ".geo", ROOT + ".job", ROOT + ".words", ROOT + ".matching"));
    }

    @Test
    void screensNeverImportEachOther() {
        var broken = new ArrayList<String>();
        for (var javaClass : CLASSES) {
            if (localName(javaClass).startsWith("ui.")) {
                for (var dependency : javaClass.getDirectDependenciesFromSelf()) {
                    var used = localName(dependency.getTargetClass());
                    if (used.startsWith("ui.") && !SHARED_BY_SCREENS.contains(used) && !used.equals(localName(javaClass))) {
                        broken.add(dependency.getDescription());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean allows(JavaClass javaClass, MayUse declared, Dependency dependency) {
        var target = dependency.getTargetClass().getBaseComponentType();
        var name = target.getPackageName();
        if (target.isPrimitive() || name.equals(javaClass.getPackageName()) || target.getName().equals(MayUse.class.getName())) {
            return true;
        }
        if (name.equals(ROOT) || name.startsWith(ROOT + ".")) {
            var local = name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
            return startsWithOne(local, FOR_ALL) || startsWithOne(local, List.of(declared.packages()));
        }
        return startsWithOne(name, LIBRARIES_FOR_ALL) || startsWithOne(name, List.of(declared.libraries()));
    }

    private static boolean startsWithOne(String name, List<String> starts) {
        return starts.stream().anyMatch(start -> name.equals(start) || name.startsWith(start + "."));
    }

    private static MayUse declarationOf(JavaClass javaClass) {
        return javaClass.getPackage().getAnnotationOfType(MayUse.class);
    }

    private static String localName(JavaClass javaClass) {
        var name = javaClass.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }

    private static String topOf(String local) {
        int dot = local.indexOf('.');
        return dot < 0 ? local : local.substring(0, dot);
    }
}
