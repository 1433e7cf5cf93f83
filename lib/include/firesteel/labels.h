#pragma once
/// The labels and annotations that assign objects to applications.

#include <array>
#include <string_view>

namespace firesteel {

// Firesteel's own, on every object of a submission.

/// Label: the same on all objects of one submission, and on those of all with one idempotency key.
inline constexpr std::string_view kSubmissionLabel = "firesteel/submission-id";
/// Label: the part that a pod of Firesteel's own has in a submission.
inline constexpr std::string_view kPartLabel = "firesteel/part";
/// It writes local files to a claim (pvc://) before there is a driver.
inline constexpr std::string_view kUploadPart = "upload";
/// Annotation: the idempotency key (--submission-id) as it was given.
inline constexpr std::string_view kKeyAnnotation = "firesteel/submission-key";
/// Annotation, with a key: which of its submissions made the object.
inline constexpr std::string_view kRunAnnotation = "firesteel/run";
/// Annotation, with a key from the second on, with a restart policy always: the number of this
/// submission.
inline constexpr std::string_view kAttemptAnnotation = "firesteel/attempt";
/// Annotation, on every object of an application with a restart policy and on the record of its
/// supervision: the same for all its submissions.
inline constexpr std::string_view kSupervisionAnnotation = "firesteel/supervision";
/// Annotation: how many seconds a driver pod is kept after its end.
inline constexpr std::string_view kTimeToLiveAnnotation = "firesteel/time-to-live";
/// Annotation: a digest of the specification, on driver pods whose name is fixed.
inline constexpr std::string_view kSpecificationAnnotation = "firesteel/specification";
/// Annotation: the application's name as given, on driver pods whose label lost a part of it.
inline constexpr std::string_view kNameAnnotation = "firesteel/app-name";
/// Annotation: "true" on a claim that was created for this submission, so it holds no older data.
inline constexpr std::string_view kOnDemandAnnotation = "firesteel/on-demand";

// Spark's, on driver and executor pods.

inline constexpr std::string_view kSparkVersionLabel = "spark-version";
inline constexpr std::string_view kAppIdLabel = "spark-app-selector";
inline constexpr std::string_view kAppNameLabel = "spark-app-name";
inline constexpr std::string_view kRoleLabel = "spark-role";
/// On executor pods: the executor's number.
inline constexpr std::string_view kExecutorIdLabel = "spark-exec-id";
inline constexpr std::string_view kDriverRole = "driver";
inline constexpr std::string_view kExecutorRole = "executor";

/// Labels of the driver that a user cannot set.
inline constexpr std::array kReservedLabels = {kSparkVersionLabel, kAppIdLabel, kAppNameLabel,
                                               kRoleLabel};

}  // namespace firesteel
