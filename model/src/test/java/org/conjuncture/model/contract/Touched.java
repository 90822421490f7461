package org.conjuncture.model.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conjuncture.model.world.World;

/**
 * Which columns a mechanism's step can touch, told from the bytecode of all that it calls: every
 * field of a class of columns that is read on the way. A column's array has to be fetched before it
 * is read or written.
 */
final class Touched {

    private static final String MODEL = "org/conjuncture/model/";

    /** A method, by class, name and descriptor. */
    private record Method(String owner, String name, String type) {}

    private final Map<String, ClassModel> classes = new HashMap<>();
    private final Map<String, List<String>> below = new HashMap<>();

    Touched() {
        Path root = folderOfClasses();
        try (Stream<Path> files = Files.walk(root.resolve(MODEL))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(file);
                classes.put(model.thisClass().asInternalName(), model);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        classes.forEach((name, model) -> {
            model.superclass().ifPresent(above -> isAbove(above.asInternalName(), name));
            model.interfaces().forEach(above -> isAbove(above.asInternalName(), name));
        });
    }

    private void isAbove(String above, String name) {
        below.computeIfAbsent(above, _ -> new ArrayList<>()).add(name);
    }

    private static Path folderOfClasses() {
        try {
            return Path.of(World.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns that the method of this name, and what it calls, can touch. */
    Set<String> by(Class<?> type, String method) {
        Deque<Method> open = new ArrayDeque<>();
        Set<Method> seen = new HashSet<>();
        Set<String> columns = new TreeSet<>();
        String owner = internal(type);
        for (MethodModel each : model(owner).methods()) {
            if (each.methodName().equalsString(method)) {
                open.add(method(owner, each));
            }
        }
        while (!open.isEmpty()) {
            Method next = open.pop();
            if (seen.add(next) && !isStorage(next)) {
                code(next, open, columns);
            }
        }
        return columns;
    }

    /** Founding and moving rows touches every column and changes none that stays. */
    private static boolean isStorage(Method method) {
        boolean isOfColumns = Columns.KINDS.containsKey(method.owner());
        return isOfColumns
                && Set.of("<init>", "add", "compact", "resize", "grow", "listCells")
                        .contains(method.name());
    }

    private void code(Method method, Deque<Method> open, Set<String> columns) {
        ClassModel owner = model(method.owner());
        MethodModel found = find(owner, method);
        if (found == null) {
            owner.superclass()
                    .map(above -> above.asInternalName())
                    .filter(classes::containsKey)
                    .ifPresent(above -> open.add(new Method(above, method.name(), method.type())));
            return;
        }
        found.code()
                .ifPresent(code -> {
                    for (CodeElement element : code) {
                        switch (element) {
                            case FieldInstruction field when field.opcode() == Opcode.GETFIELD ->
                                    field(field, columns);
                            case InvokeInstruction call ->
                                    call(
                                            new Method(
                                                    call.owner().asInternalName(),
                                                    call.name().stringValue(),
                                                    call.type().stringValue()),
                                            open);
                            case InvokeDynamicInstruction lambda -> {
                                for (ConstantDesc argument : lambda.bootstrapArgs()) {
                                    if (argument instanceof DirectMethodHandleDesc handle) {
                                        String of = handle.owner().descriptorString();
                                        call(
                                                new Method(
                                                        of.substring(1, of.length() - 1),
                                                        handle.methodName(),
                                                        handle.lookupDescriptor()),
                                                open);
                                    }
                                }
                            }
                            default -> {}
                        }
                    }
                });
    }

    private void field(FieldInstruction field, Set<String> columns) {
        String kind = Columns.KINDS.get(field.owner().asInternalName());
        String type = field.type().stringValue();
        boolean isColumn = type.startsWith("[") || type.endsWith("/Balance;");
        if (kind != null && isColumn) {
            String column = kind + "." + field.name().stringValue();
            if (Columns.isColumn(column)) {
                columns.add(column);
            }
        }
    }

    /** What is called, and what may stand in its place. */
    private void call(Method method, Deque<Method> open) {
        if (!classes.containsKey(method.owner())) {
            return;
        }
        open.add(method);
        for (String under : below.getOrDefault(method.owner(), List.of())) {
            call(new Method(under, method.name(), method.type()), open);
        }
    }

    private static MethodModel find(ClassModel owner, Method method) {
        for (MethodModel each : owner.methods()) {
            if (each.methodName().equalsString(method.name())
                    && each.methodType().equalsString(method.type())) {
                return each;
            }
        }
        return null;
    }

    private ClassModel model(String name) {
        ClassModel model = classes.get(name);
        if (model == null) {
            throw new IllegalArgumentException("no class of the model is called " + name);
        }
        return model;
    }

    private static Method method(String owner, MethodModel model) {
        return new Method(
                owner, model.methodName().stringValue(), model.methodType().stringValue());
    }

    static String internal(Class<?> type) {
        return type.getName().replace('.', '/');
    }
}
