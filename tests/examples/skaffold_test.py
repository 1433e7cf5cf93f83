"""The real Skaffold reads examples/kustomize/skaffold.yaml, and renders what kubectl builds of its overlays.  Images are not built."""
import os
import unittest

import example
import kubectl_kustomize as kustomize
import skaffold
import yaml

FOLDER = os.path.join(example.EXAMPLES, "kustomize")


def by_name(objects):
    return {(each["kind"], each["metadata"]["name"]): each for each in objects}


def images(objects):
    return {spec["containers"][0]["image"] for _, spec in kustomize.pod_specs(objects.values())}


@unittest.skipIf(skaffold.missing(), str(skaffold.missing()))
class Skaffold(example.ExampleTest):
    def render(self, words, variables, *more):
        text = skaffold.run(self.home, "render", *words, *more, **variables)
        return by_name(each for each in yaml.safe_load_all(text) if each)

    def built(self, overlay):
        return by_name(kustomize.build(os.path.join(FOLDER, "overlays", overlay)))

    def test_it_reads_the_configuration_with_both_profiles(self):
        for overlay, (words, variables) in skaffold.PROFILES.items():
            with self.subTest(overlay):
                read = yaml.safe_load(skaffold.run(self.home, "diagnose", "--yaml-only", *words, **variables))
                self.assertEqual([each["image"] for each in read["build"]["artifacts"]], list(skaffold.BUILT))
                for artifact in read["build"]["artifacts"]:
                    self.assertTrue(os.path.isfile(os.path.join(artifact["context"], artifact["docker"]["dockerfile"])))
                self.assertEqual([os.path.relpath(each, FOLDER) for each in read["manifests"]["kustomize"]["paths"]], ["overlays/" + overlay])

    def test_it_renders_what_kubectl_builds_with_the_tags_of_the_overlays(self):
        for overlay, (words, variables) in skaffold.PROFILES.items():
            with self.subTest(overlay):
                # By tag, since there is no registry here that knows the digests.
                self.assertEqual(self.render(words, variables, "--digest-source=tag"), self.built(overlay))

    def test_images_that_were_built_take_the_places_of_those_of_the_overlay(self):
        for overlay, (words, variables) in skaffold.PROFILES.items():
            with self.subTest(overlay):
                rendered = self.render(words, variables, "--digest-source=local", "--build-artifacts", skaffold.artifacts(self.home))
                built = self.built(overlay)
                self.assertEqual(sorted(rendered), sorted(built))
                self.assertEqual(images(rendered), {skaffold.BUILT.get(each.rpartition(":")[0], each) for each in images(built)})
                self.assertLess(set(skaffold.BUILT.values()), images(rendered))
                # The image of the drivers is in a file, where no tool writes: skaffold.yaml says so.
                self.assertEqual([each for key, each in rendered.items() if key[0] == "ConfigMap"],
                                 [each for key, each in built.items() if key[0] == "ConfigMap"])


if __name__ == "__main__":
    unittest.main()
