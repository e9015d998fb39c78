package dev.laurel.roster.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "course_origin")
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate, read by queries
class CourseOriginRow {

  @Id private String id;

  @Column(name = "deployment_id")
  private String deploymentId;

  @Column(name = "copy_context_id")
  private String copyContextId;

  @Column(name = "origin_context_id")
  private String originContextId;

  private int attempts;
}
