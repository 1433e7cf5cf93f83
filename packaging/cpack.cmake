# deb and rpm from a staged tree; `pack` sets FIRESTEEL_STAGE, FIRESTEEL_VERSION and FIRESTEEL_PROCESSOR (x86_64, aarch64).
set(CPACK_PACKAGE_NAME firesteel)
set(CPACK_PACKAGE_VERSION $ENV{FIRESTEEL_VERSION})
set(CPACK_PACKAGE_FILE_NAME firesteel)
set(CPACK_PACKAGE_VENDOR "The Firesteel authors")
set(CPACK_PACKAGE_CONTACT "The Firesteel authors <firesteel@example.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "spark-submit for Kubernetes without a JVM")
set(CPACK_PACKAGE_DESCRIPTION "Submits Spark applications to Kubernetes, waits for their drivers and exits with their exit codes.")
set(CPACK_INSTALLED_DIRECTORIES "$ENV{FIRESTEEL_STAGE};/")
set(CPACK_PACKAGING_INSTALL_PREFIX /)
set(CPACK_SET_DESTDIR OFF)
set(CPACK_STRIP_FILES OFF)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6 (>= 2.17)")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${CMAKE_CURRENT_LIST_DIR}/deb/postinst;${CMAKE_CURRENT_LIST_DIR}/deb/prerm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
if("$ENV{FIRESTEEL_PROCESSOR}" STREQUAL "aarch64")
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE arm64)
else()
  set(CPACK_DEBIAN_PACKAGE_ARCHITECTURE amd64)
endif()

set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE Apache-2.0)
set(CPACK_RPM_PACKAGE_GROUP Applications/System)
set(CPACK_RPM_PACKAGE_ARCHITECTURE $ENV{FIRESTEEL_PROCESSOR})
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_PACKAGE_AUTOREQ OFF)
set(CPACK_RPM_PACKAGE_REQUIRES "glibc >= 2.17")
set(CPACK_RPM_POST_INSTALL_SCRIPT_FILE ${CMAKE_CURRENT_LIST_DIR}/rpm/post)
set(CPACK_RPM_PRE_UNINSTALL_SCRIPT_FILE ${CMAKE_CURRENT_LIST_DIR}/rpm/preun)
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
  /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/site-functions /usr/share/fish
  /usr/share/fish/vendor_completions.d /usr/share/man /usr/share/man/man1 /usr/share/doc)
# The same commit gives the same bytes.
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define __strip /bin/true
%define _buildhost localhost
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1
%define _binary_payload w9.gzdio")
