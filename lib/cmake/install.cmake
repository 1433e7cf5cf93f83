# What `cmake --install` gives to programs that use the library: headers, the static library, find_package(firesteel) and a
# pkg-config file.  The library is linked with the user's own libcurl, OpenSSL, zlib, fmt, libyaml and expat.
include(CMakePackageConfigHelpers)
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/firesteel)
install(TARGETS firesteel ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development FILE_SET HEADERS COMPONENT development)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/firesteelConfig.cmake.in ${PROJECT_BINARY_DIR}/firesteelConfig.cmake
  INSTALL_DESTINATION ${package} PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_LIBDIR)
# Until 1.0.0 each MINOR version may change the headers.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/firesteelConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/firesteelConfig.cmake ${PROJECT_BINARY_DIR}/firesteelConfigVersion.cmake
  DESTINATION ${package} COMPONENT development)
# Relative to the file, so that an installed tree can be moved.
file(RELATIVE_PATH prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" prefix "${prefix}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/firesteel.pc.in ${PROJECT_BINARY_DIR}/firesteel.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/firesteel.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
