package org.conjuncture.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

/** All classes of the modules that the command is made of, without their tests. */
final class Production {

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.conjuncture");

    static final DescribedPredicate<JavaClass> OURS =
            JavaClass.Predicates.resideInAPackage("org.conjuncture..");

    private Production() {}

    /** A rule about a package that has no class yet holds. */
    static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }
}
