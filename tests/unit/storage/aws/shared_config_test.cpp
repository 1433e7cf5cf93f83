#include "storage/aws/shared_config.h"

#include "support/catch.h"

namespace storage = firesteel::storage;
using storage::AwsFileKind;

TEST_CASE("Profiles are read as the SDKs read them") {
  storage::AwsProfiles profiles;
  storage::add_profiles(
      "outside = 1\n[dev]\nAWS_Access_Key_Id = AK # comment\naws_secret_access_key=a=b#c\n"
      "[broken\nkey\n [dev]\n",
      AwsFileKind::kCredentials, profiles);
  storage::add_profiles(
      "[default]\nregion = eu-central-1\ns3 =\n  endpoint_url = nested\n; comment\n"
      "[profile dev]\r\nregion=us-west-2\r\naws_access_key_id = other\n[dev]\nregion = ignored\n"
      "[profile 'a b']\nrole_arn = arn\n[sso-session x]\nsso_region = y\n",
      AwsFileKind::kConfig, profiles);
  CHECK(profiles["dev"]["aws_access_key_id"] == "AK");
  CHECK(profiles["dev"]["aws_secret_access_key"] == "a=b#c");
  CHECK(profiles["dev"]["region"] == "us-west-2");
  CHECK(profiles["default"]["region"] == "eu-central-1");
  CHECK_FALSE(profiles["default"].contains("endpoint_url"));
  CHECK(profiles["a b"]["role_arn"] == "arn");
  CHECK_FALSE(profiles.contains("sso-session x"));
  CHECK_FALSE(profiles.contains("x"));
}
