package org.gongshi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** A page that isn't on the list isn't looked at by the browser journeys. */
class PagesTest {
    @Test
    void everyPageIsOnTheListThatTheBrowserWalks() throws IOException {
        var listed = new ClassPathResource("pages.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"));

        assertThat(listed).containsExactlyInAnyOrderElementsOf(pages().sorted().toList());
    }

    private static Stream<String> pages() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
        scan.addExcludeFilter(new AnnotationTypeFilter(RestController.class));
        return scan.findCandidateComponents("org.gongshi.search").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .flatMap(found -> pages(found));
    }

    private static Stream<String> pages(AnnotatedBeanDefinition found) {
        var controller =
                ClassUtils.resolveClassName(found.getMetadata().getClassName(), PagesTest.class.getClassLoader());
        var above = mapping(controller).flatMap(PagesTest::paths).findFirst().orElse("");
        return Arrays.stream(controller.getDeclaredMethods())
                .flatMap(PagesTest::mapping)
                .filter(mapping -> Arrays.asList(mapping.method()).contains(RequestMethod.GET))
                .flatMap(PagesTest::paths)
                .map(path -> above + path);
    }

    private static Stream<RequestMapping> mapping(AnnotatedElement element) {
        return Stream.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
