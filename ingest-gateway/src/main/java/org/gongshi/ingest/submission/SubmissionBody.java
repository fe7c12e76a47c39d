package org.gongshi.ingest.submission;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the description of the interface what a body that is read by hand holds. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestBody(
        required = true,
        content =
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = "object",
                                        description = "see /v1/schemas/{type}.json, type as in the address")))
@interface SubmissionBody {}
