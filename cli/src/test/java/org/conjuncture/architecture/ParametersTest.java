package org.conjuncture.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Parameter;
import org.conjuncture.model.ParameterGroup;
import org.junit.jupiter.api.Test;

/** A parameter that nothing reads promises an effect that it does not have. */
class ParametersTest {

    @Test
    void everyParameterIsReadSomewhere() {
        List<String> unread = new ArrayList<>();
        for (ParameterGroup group : Mechanisms.groups()) {
            JavaClass record = Production.CLASSES.get(group.defaults().getClass());
            for (Parameter parameter : group.parameters()) {
                String name = parameter.name().substring(parameter.name().indexOf('.') + 1);
                if (!isRead(record, name)) {
                    unread.add(parameter.name());
                }
            }
        }
        assertThat(unread).isEmpty();
    }

    private static boolean isRead(JavaClass record, String name) {
        Stream<? extends JavaAccess<?>> reads =
                Stream.concat(
                        record.getMethod(name).getCallsOfSelf().stream(),
                        record.getField(name).getAccessesToSelf().stream());
        // The constructor fills the field and the accessor hands it on.
        return reads.anyMatch(access ->
                !access.getOriginOwner().equals(record)
                        || !List.of("<init>", name).contains(access.getOrigin().getName()));
    }
}
