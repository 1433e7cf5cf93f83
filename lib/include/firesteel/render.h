#pragma once
/// Renders submissions as documents for kubectl, Kustomize and Git.

#include <string>
#include <vector>

#include "firesteel/connection_settings.h"
#include "firesteel/declaration.h"
#include "firesteel/environment.h"
#include "firesteel/find_application.h"
#include "firesteel/host.h"
#include "firesteel/sources.h"
#include "firesteel/submit.h"

namespace firesteel {

struct RenderedObject {
  std::string application;  ///< the name of the application that it belongs to
  std::string kubernetes_namespace;
  std::string kind;
  std::string name;
  std::string json;
};

/// The environment without what differs between machines and does not belong to an application: the
/// user is "spark".
[[nodiscard]] Environment environment_of_rendering(const Environment& environment);

/// The objects that submit() would create, with their namespace, the pod last, without owner
/// references.  Their names and identifiers are derived from their content and `name_suffix`:
/// equal input gives equal bytes on every machine.  Without a master, the driver uses the API
/// server as pods see it; no kubeconfig is read.  Throws Error kUsage if a local file would be
/// uploaded.
[[nodiscard]] std::vector<RenderedObject> render_objects(const ResolvedSubmission& submission,
                                                         const std::string& name_suffix,
                                                         const Environment& environment, Host host);

/// The other objects of documents, as they are.
[[nodiscard]] std::vector<RenderedObject> rendered(const std::vector<OtherObject>& others);

/// A JSON List, or YAML documents.
[[nodiscard]] std::string manifests_of(const std::vector<RenderedObject>& objects,
                                       ManifestFormat format);

/// Creates or updates the objects with server-side apply.  A word for each: "created", "updated" or
/// "unchanged".  Throws ApiError.
[[nodiscard]] std::vector<std::string> apply_objects(const std::vector<RenderedObject>& objects,
                                                     const ConnectionSettings& connection,
                                                     const Environment& environment, Host host);

struct RenderedFile {
  std::string name;
  std::string text;
};

/// kustomization.yaml and a file for each object, whose name does not change with the object's.
[[nodiscard]] std::vector<RenderedFile> kustomization_of(
    const std::vector<RenderedObject>& objects);

/// Writes the files to `folder`, which is created if it does not exist.  Throws Error kInput.
void write_folder(const std::string& folder, const std::vector<RenderedFile>& files);

/// How the objects of a running or finished application differ from `objects`, a line for each
/// field as a diff has them ("-" runs, "+" is rendered); empty if they are equal.  What the API
/// server adds is added to both: it is asked with dryRun=All.  Names and identifiers that differ in
/// each submission count as equal.  Throws Error kNotFound, ApiError.
[[nodiscard]] std::vector<std::string> differences_from_running(
    const std::vector<RenderedObject>& objects, const ApplicationQuery& running,
    const Environment& environment, Host host);

}  // namespace firesteel
