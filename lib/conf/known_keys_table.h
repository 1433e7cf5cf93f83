// Written by make-known-keys.  Do not edit.
// Keys that Spark 3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1, 4.2, 4.3 knows, sorted.
#pragma once

#include <array>
#include <string_view>

#include "conf/known_keys.h"

namespace firesteel::conf::known {

// clang-format off
// NOLINTBEGIN(modernize-use-designated-initializers): rows of a table
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"  // compilers take more than they must
// The texts of all rows, one after another.
inline constexpr std::string_view kTexts =
    "spark.acls.enable" "false"
    "spark.admin.acls"
    "spark.admin.acls.groups"
    "spark.akka"
    "spark.akka.askTimeout"
    "spark.akka.frameSize"
    "spark.akka.lookupTimeout"
    "spark.akka.num.retries"
    "spark.akka.retry.wait"
    "spark.api.mode" "classic"
    "spark.app.attempt.id"
    "spark.app.id"
    "spark.app.initial.archive.urls"
    "spark.app.initial.file.urls"
    "spark.app.initial.jar.urls"
    "spark.app.name"
    "spark.app.startTime"
    "spark.app.submitTime"
    "spark.appStateStore.asyncTracking.enable"
    "spark.archives"
    "spark.auth"
    "spark.authenticate" "false"
    "spark.authenticate.enableSaslEncryption" "false"
    "spark.authenticate.secret"
    "spark.authenticate.secret.driver.file" "spark.authenticate.secret.file"
    "spark.authenticate.secret.executor.file" "spark.authenticate.secret.file"
    "spark.authenticate.secret.file"
    "spark.authenticate.secretBitLength" "256"
    "spark.barrier.sync.timeout" "365d"
    "spark.blacklist.application.fetchFailure.enabled"
    "spark.blacklist.application.maxFailedExecutorsPerNode"
    "spark.blacklist.application.maxFailedTasksPerExecutor"
    "spark.blacklist.enabled"
    "spark.blacklist.killBlacklistedExecutors"
    "spark.blacklist.stage.maxFailedExecutorsPerNode"
    "spark.blacklist.stage.maxFailedTasksPerExecutor"
    "spark.blacklist.task.maxTaskAttemptsPerExecutor"
    "spark.blacklist.task.maxTaskAttemptsPerNode"
    "spark.blacklist.timeout"
    "spark.block.failures.beforeLocationRefresh" "5"
    "spark.blockManager.port" "0"
    "spark.broadcast.UDFCompressionThreshold" "1048576b"
    "spark.broadcast.blockSize" "4m"
    "spark.broadcast.checksum" "true"
    "spark.broadcast.compress" "true"
    "spark.buffer.pageSize"
    "spark.buffer.size" "65536"
    "spark.buffer.write.chunkSize" "67108864b"
    "spark.cache.class"
    "spark.callstack.depth"
    "spark.cdc.streamingPostProcessing"
    "spark.checkpoint.checkpointAllMarkedAncestors"
    "spark.checkpoint.compress" "false"
    "spark.checkpoint.compress" "true"
    "spark.checkpoint.dir"
    "spark.checkpoint.local.verifyChecksum.enabled" "true"
    "spark.checkpoint.local.verifyChecksum.forceSerialized" "false"
    "spark.cleaner.periodicGC.interval" "30min"
    "spark.cleaner.referenceTracking" "true"
    "spark.cleaner.referenceTracking.blocking" "true"
    "spark.cleaner.referenceTracking.blocking.shuffle" "false"
    "spark.cleaner.referenceTracking.blocking.timeout" "spark.network.timeout"
    "spark.cleaner.referenceTracking.cleanCheckpoints" "false"
    "spark.cloneBasedClosureCleaner.enabled"
    "spark.connect.SparkConnectService"
    "spark.connect.authenticate.token"
    "spark.connect.copyFromLocalToFs.allowDestLocal"
    "spark.connect.execute.manager.abandonedTombstonesSize"
    "spark.connect.execute.manager.detachedTimeout"
    "spark.connect.execute.manager.maintenanceInterval"
    "spark.connect.execute.reattachable.enabled"
    "spark.connect.execute.reattachable.observerRetryBufferSize"
    "spark.connect.execute.reattachable.senderMaxStreamDuration"
    "spark.connect.execute.reattachable.senderMaxStreamSize"
    "spark.connect.extensions.command.classes"
    "spark.connect.extensions.expression.classes"
    "spark.connect.extensions.getStatus.classes"
    "spark.connect.extensions.relation.classes"
    "spark.connect.grpc.arrow.maxBatchSize"
    "spark.connect.grpc.binding.address"
    "spark.connect.grpc.binding.port"
    "spark.connect.grpc.debug.enabled"
    "spark.connect.grpc.interceptor.classes"
    "spark.connect.grpc.keepAlive.enabled"
    "spark.connect.grpc.keepAlive.time"
    "spark.connect.grpc.keepAlive.timeout"
    "spark.connect.grpc.marshallerRecursionLimit"
    "spark.connect.grpc.maxInboundMessageSize"
    "spark.connect.grpc.maxMetadataSize"
    "spark.connect.grpc.port.maxRetries"
    "spark.connect.jvmStacktrace.maxSize"
    "spark.connect.maxPlanSize"
    "spark.connect.ml.backend.classes"
    "spark.connect.operation_id"
    "spark.connect.progress.reportInterval"
    "spark.connect.remote"
    "spark.connect.scalaUdf.stubPrefixes" "org.apache.spark.sql.connect.client"
    "spark.connect.session.connectML.mlCache.memoryControl.enabled"
    "spark.connect.session.connectML.mlCache.memoryControl.maxInMemorySize"
    "spark.connect.session.connectML.mlCache.memoryControl.maxModelSize"
    "spark.connect.session.connectML.mlCache.memoryControl.maxStorageSize"
    "spark.connect.session.connectML.mlCache.memoryControl.offloadingTimeout"
    "spark.connect.session.inactiveOperations.cacheExpiration"
    "spark.connect.session.manager.closedSessionsTombstonesSize"
    "spark.connect.session.manager.defaultSessionTimeout"
    "spark.connect.session.manager.maintenanceInterval"
    "spark.connect.session.planCache.alwaysCacheDataSourceReadsEnabled"
    "spark.connect.session.planCache.enabled"
    "spark.connect.session.planCache.maxSize"
    "spark.connect.session.planCompression.defaultAlgorithm"
    "spark.connect.session.planCompression.threshold"
    "spark.connect.session.resultChunking.maxChunkSize"
    "spark.cores.max"
    "spark.databricks.sql.optimizer.pruneFiltersCanPruneStreamingSubplan"
    "spark.dead.worker.persistence"
    "spark.decommission.enabled" "false"
    "spark.default.parallelism"
    "spark.deploy.appIdPattern"
    "spark.deploy.appNumberModulo"
    "spark.deploy.defaultCores"
    "spark.deploy.driverIdPattern"
    "spark.deploy.maxDrivers"
    "spark.deploy.maxExecutorRetries"
    "spark.deploy.recoveryCompressionCodec"
    "spark.deploy.recoveryDirectory"
    "spark.deploy.recoveryMode"
    "spark.deploy.recoveryMode.factory"
    "spark.deploy.recoverySerializationFilter"
    "spark.deploy.recoveryTimeout"
    "spark.deploy.retainedApplications"
    "spark.deploy.retainedDrivers"
    "spark.deploy.spreadOut"
    "spark.deploy.spreadOutApps"
    "spark.deploy.spreadOutDrivers"
    "spark.deploy.workerSelectionPolicy"
    "spark.deploy.zookeeper.dir"
    "spark.deploy.zookeeper.url"
    "spark.diskStore.subDirectories" "64"
    "spark.driver"
    "spark.driver.appUIAddress"
    "spark.driver.bindAddress" "spark.driver.host"
    "spark.driver.blockManager.port" "spark.blockManager.port"
    "spark.driver.cores" "1"
    "spark.driver.defaultExtraClassPath"
    "spark.driver.defaultExtraClassPath" "hive-jackson/*"
    "spark.driver.defaultJavaOptions"
    "spark.driver.extraClassPath"
    "spark.driver.extraJavaOptions"
    "spark.driver.extraLibraryPath"
    "spark.driver.host" "192.0.2.2"
    "spark.driver.libraryPath"
    "spark.driver.limitActiveProcessorCount.enabled" "false"
    "spark.driver.log.allowErasureCoding" "false"
    "spark.driver.log.dfsDir"
    "spark.driver.log.layout"
    "spark.driver.log.localDir"
    "spark.driver.log.persistToDfs.enabled" "false"
    "spark.driver.log.redirectConsoleOutputs" "stdout,stderr"
    "spark.driver.maxResultSize" "1g"
    "spark.driver.memory" "1g"
    "spark.driver.memoryOverhead"
    "spark.driver.memoryOverheadFactor" "0.1"
    "spark.driver.metrics.pollingInterval" "spark.executor.heartbeatInterval"
    "spark.driver.minMemoryOverhead" "384m"
    "spark.driver.port" "0"
    "spark.driver.resourcesFile"
    "spark.driver.supervise" "false"
    "spark.driver.timeout" "0min"
    "spark.driver.userClassPathFirst" "false"
    "spark.dynamicAllocation.cachedExecutorIdleTimeout" "2147483647000ms"
    "spark.dynamicAllocation.enabled" "false"
    "spark.dynamicAllocation.executorAllocationRatio" "1.0"
    "spark.dynamicAllocation.executorIdleTimeout" "60000ms"
    "spark.dynamicAllocation.initialExecutors" "spark.dynamicAllocation.minExecutors"
    "spark.dynamicAllocation.maxExecutors" "2147483647"
    "spark.dynamicAllocation.minExecutors" "0"
    "spark.dynamicAllocation.schedulerBacklogTimeout" "1000ms"
    "spark.dynamicAllocation.shuffleTracking.enabled" "false"
    "spark.dynamicAllocation.shuffleTracking.enabled" "true"
    "spark.dynamicAllocation.shuffleTracking.timeout" "9223372036854775807ms"
    "spark.dynamicAllocation.sustainedSchedulerBacklogTimeout" "spark.dynamicAllocation.schedulerBacklogTimeout"
    "spark.dynamicAllocation.testing" "false"
    "spark.eventLog.buffer.kb" "100k"
    "spark.eventLog.compress" "false"
    "spark.eventLog.compress" "true"
    "spark.eventLog.compression.codec" "zstd"
    "spark.eventLog.compression.codec" "spark.io.compression.codec"
    "spark.eventLog.dir" "/tmp/spark-events"
    "spark.eventLog.enabled" "false"
    "spark.eventLog.erasureCoding.enabled" "false"
    "spark.eventLog.excludedPatterns"
    "spark.eventLog.gcMetrics.oldGenerationGarbageCollectors" "MarkSweepCompact,PS MarkSweep,ConcurrentMarkSweep,G1 Old Generation"
    "spark.eventLog.gcMetrics.youngGenerationGarbageCollectors" "Copy,PS Scavenge,ParNew,G1 Young Generation"
    "spark.eventLog.includeTaskMetricsAccumulators" "true"
    "spark.eventLog.logBlockUpdates.enabled" "false"
    "spark.eventLog.logStageExecutorMetrics" "false"
    "spark.eventLog.longForm.enabled" "false"
    "spark.eventLog.overwrite" "false"
    "spark.eventLog.rolling.enabled" "false"
    "spark.eventLog.rolling.enabled" "true"
    "spark.eventLog.rolling.maxFileSize" "128m"
    "spark.eventLog.testing" "false"
    "spark.excludeOnFailure.application.enabled"
    "spark.excludeOnFailure.application.fetchFailure.enabled" "false"
    "spark.excludeOnFailure.application.maxFailedExecutorsPerNode" "2"
    "spark.excludeOnFailure.application.maxFailedTasksPerExecutor" "2"
    "spark.excludeOnFailure.enabled"
    "spark.excludeOnFailure.killExcludedExecutors" "false"
    "spark.excludeOnFailure.killExcludedExecutors.decommission" "false"
    "spark.excludeOnFailure.stage.maxFailedExecutorsPerNode" "2"
    "spark.excludeOnFailure.stage.maxFailedTasksPerExecutor" "2"
    "spark.excludeOnFailure.task.maxTaskAttemptsPerExecutor" "1"
    "spark.excludeOnFailure.task.maxTaskAttemptsPerNode" "2"
    "spark.excludeOnFailure.taskAndStage.enabled"
    "spark.excludeOnFailure.timeout"
    "spark.executor"
    "spark.executor.allowSparkContext" "false"
    "spark.executor.cores" "1"
    "spark.executor.decommission.forceKillTimeout"
    "spark.executor.decommission.killInterval"
    "spark.executor.decommission.signal" "PWR"
    "spark.executor.defaultExtraClassPath"
    "spark.executor.defaultExtraClassPath" "hive-jackson/*"
    "spark.executor.defaultJavaOptions"
    "spark.executor.extraClassPath"
    "spark.executor.extraJavaOptions"
    "spark.executor.extraLibraryPath"
    "spark.executor.failuresValidityInterval"
    "spark.executor.heartbeat.dropZeroAccumulatorUpdates" "true"
    "spark.executor.heartbeat.maxFailures" "60"
    "spark.executor.heartbeatInterval" "10s"
    "spark.executor.id"
    "spark.executor.instances"
    "spark.executor.isolatedSessionCache.size" "100"
    "spark.executor.killOnFatalError.depth" "5"
    "spark.executor.limitActiveProcessorCount.enabled" "false"
    "spark.executor.logs.redirectConsoleOutputs" "stdout,stderr"
    "spark.executor.logs.rolling.enableCompression" "false"
    "spark.executor.logs.rolling.maxRetainedFiles" "-1"
    "spark.executor.logs.rolling.maxSize" "1048576"
    "spark.executor.logs.rolling.size.maxBytes"
    "spark.executor.logs.rolling.strategy"
    "spark.executor.logs.rolling.time.interval" "daily"
    "spark.executor.maxNumFailures"
    "spark.executor.memory" "1g"
    "spark.executor.memoryOverhead"
    "spark.executor.memoryOverheadFactor" "0.1"
    "spark.executor.metrics.fileSystemSchemes" "file,hdfs"
    "spark.executor.metrics.pollingInterval" "0"
    "spark.executor.minMemoryOverhead" "384m"
    "spark.executor.plugins"
    "spark.executor.port"
    "spark.executor.processTreeMetrics.enabled" "false"
    "spark.executor.pyspark.memory"
    "spark.executor.python.worker.log.details"
    "spark.executor.syncLogLevel.enabled" "false"
    "spark.executor.uri"
    "spark.executor.userClassPathFirst" "false"
    "spark.executorEnv.OMP_NUM_THREADS"
    "spark.exit-exception"
    "spark.extraListeners"
    "spark.file.transferTo" "true"
    "spark.file.transferTo"
    "spark.files"
    "spark.files.fetchFailure.unRegisterOutputOnHost" "false"
    "spark.files.fetchTimeout"
    "spark.files.ignoreCorruptFiles" "false"
    "spark.files.ignoreMissingFiles" "false"
    "spark.files.io.threads"
    "spark.files.maxPartitionBytes" "134217728b"
    "spark.files.openCostInBytes" "4194304b"
    "spark.files.overwrite"
    "spark.files.useFetchCache"
    "spark.files.userClassPathFirst"
    "spark.graphx.pregel.checkpointInterval"
    "spark.hadoop.cloneConf"
    "spark.hadoop.fs.s3a.committer.magic.enabled"
    "spark.hadoop.fs.s3a.committer.name"
    "spark.hadoop.fs.s3a.downgrade.syncable.exceptions"
    "spark.hadoop.fs.s3a.vectored.read.max.merged.size"
    "spark.hadoop.fs.s3a.vectored.read.min.seek.size"
    "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version"
    "spark.hadoop.mapreduce.outputcommitter.factory.scheme.s3a"
    "spark.hadoop.outputCommitCoordination.enabled"
    "spark.hadoop.validateOutputSpecs"
    "spark.hadoop.yarn.resourcemanager.principal"
    "spark.hadoopRDD.ignoreEmptySplits" "false"
    "spark.hadoopRDD.ignoreEmptySplits" "true"
    "spark.history.custom.executor.log.url"
    "spark.history.custom.executor.log.url.applyIncompleteApplication" "true"
    "spark.history.fs.cleaner.enabled" "false"
    "spark.history.fs.cleaner.interval" "1d"
    "spark.history.fs.cleaner.interval.seconds"
    "spark.history.fs.cleaner.maxAge" "7d"
    "spark.history.fs.cleaner.maxAge.seconds"
    "spark.history.fs.cleaner.maxNum" "2147483647"
    "spark.history.fs.driverlog.cleaner.enabled" "spark.history.fs.cleaner.enabled"
    "spark.history.fs.driverlog.cleaner.interval" "spark.history.fs.cleaner.interval"
    "spark.history.fs.driverlog.cleaner.maxAge" "spark.history.fs.cleaner.maxAge"
    "spark.history.fs.endEventReparseChunkSize" "1m"
    "spark.history.fs.eventLog.maxLineLength" "256m"
    "spark.history.fs.eventLog.onDemandLoadEnabled" "true"
    "spark.history.fs.eventLog.rolling.compaction.score.threshold" "0.7"
    "spark.history.fs.eventLog.rolling.maxFilesToRetain" "2147483647"
    "spark.history.fs.eventLog.rolling.onDemandLoadEnabled" "true"
    "spark.history.fs.inProgressOptimization.enabled" "true"
    "spark.history.fs.logDirectory" "file:/tmp/spark-events"
    "spark.history.fs.logDirectory.names"
    "spark.history.fs.numCompactThreads"
    "spark.history.fs.numReplayThreads"
    "spark.history.fs.safemodeCheck.interval" "5s"
    "spark.history.fs.update.batchSize" "2147483647"
    "spark.history.fs.update.interval" "10s"
    "spark.history.fs.update.interval.seconds"
    "spark.history.fs.update.scanDisabledPathPatterns"
    "spark.history.fs.updateInterval"
    "spark.history.kerberos.enabled" "false"
    "spark.history.kerberos.keytab"
    "spark.history.kerberos.principal"
    "spark.history.provider" "org.apache.spark.deploy.history.FsHistoryProvider"
    "spark.history.provider"
    "spark.history.retainedApplications" "50"
    "spark.history.store.hybridStore.diskBackend" "LEVELDB"
    "spark.history.store.hybridStore.diskBackend" "ROCKSDB"
    "spark.history.store.hybridStore.enabled" "false"
    "spark.history.store.hybridStore.maxMemoryUsage" "2g"
    "spark.history.store.maxDiskUsage" "10g"
    "spark.history.store.path"
    "spark.history.store.serializer" "JSON"
    "spark.history.ui.acls.enable" "false"
    "spark.history.ui.admin.acls"
    "spark.history.ui.admin.acls.groups"
    "spark.history.ui.maxApplications" "2147483647"
    "spark.history.ui.port" "18080"
    "spark.history.ui.title" "History Server"
    "spark.history.updateInterval"
    "spark.home"
    "spark.io.compression.codec" "lz4"
    "spark.io.compression.lz4.block.size"
    "spark.io.compression.lz4.blockSize" "32k"
    "spark.io.compression.lzf.parallel.enabled" "false"
    "spark.io.compression.lzf.parallel.enabled" "true"
    "spark.io.compression.snappy.block.size"
    "spark.io.compression.snappy.blockSize" "32k"
    "spark.io.compression.zstd.bufferPool.enabled" "true"
    "spark.io.compression.zstd.bufferSize" "32k"
    "spark.io.compression.zstd.level" "1"
    "spark.io.compression.zstd.strategy"
    "spark.io.compression.zstd.workers" "0"
    "spark.io.crypto.cipher.transformation" "AES/CTR/NoPadding"
    "spark.io.encryption.enabled" "false"
    "spark.io.encryption.keySizeBits" "128"
    "spark.io.encryption.keygen.algorithm" "HmacSHA1"
    "spark.io.mode.default"
    "spark.io.warning.largeFileThreshold" "1073741824b"
    "spark.jars"
    "spark.jars.excludes"
    "spark.jars.excludes"
    "spark.jars.ivy" "~/.ivy2.5.2"
    "spark.jars.ivy"
    "spark.jars.ivySettings"
    "spark.jars.packages"
    "spark.jars.packages"
    "spark.jars.repositories"
    "spark.jars.repositories"
    "spark.job.description"
    "spark.job.interruptOnCancel"
    "spark.job.tags"
    "spark.jobGroup.id"
    "spark.kafka.consumer.cache.capacity"
    "spark.kerberos.access.hadoopFileSystems"
    "spark.kerberos.keytab"
    "spark.kerberos.principal"
    "spark.kerberos.relogin.period" "1m"
    "spark.kerberos.renewal.credentials" "keytab"
    "spark.kryo.classesToRegister"
    "spark.kryo.pool" "true"
    "spark.kryo.referenceTracking" "true"
    "spark.kryo.registrationRequired" "false"
    "spark.kryo.registrator"
    "spark.kryo.unsafe" "false"
    "spark.kryo.unsafe" "true"
    "spark.kryoserializer.buffer" "64k"
    "spark.kryoserializer.buffer.max" "64m"
    "spark.kryoserializer.buffer.max.mb"
    "spark.kryoserializer.buffer.mb"
    "spark.kubernetes.allocation.batch.delay" "1s"
    "spark.kubernetes.allocation.batch.size" "10"
    "spark.kubernetes.allocation.batch.size" "20"
    "spark.kubernetes.allocation.batch.size" "5"
    "spark.kubernetes.allocation.driver.readinessTimeout" "1s"
    "spark.kubernetes.allocation.executor.timeout" "600s"
    "spark.kubernetes.allocation.maxPendingPods" "2147483647"
    "spark.kubernetes.allocation.maxPendingPodsPerRp" "2147483647"
    "spark.kubernetes.allocation.maximum" "2147483647"
    "spark.kubernetes.allocation.pods.allocator" "direct"
    "spark.kubernetes.allocation.recoveryMode.enabled"
    "spark.kubernetes.appKillPodDeletionGracePeriod"
    "spark.kubernetes.authenticate"
    "spark.kubernetes.authenticate.driver"
    "spark.kubernetes.authenticate.driver.mounted"
    "spark.kubernetes.authenticate.driver.serviceAccountName"
    "spark.kubernetes.authenticate.executor"
    "spark.kubernetes.authenticate.executor.serviceAccountName"
    "spark.kubernetes.authenticate.submission"
    "spark.kubernetes.configMap.maxSize" "1048576"
    "spark.kubernetes.configMap.maxSize" "1572864"
    "spark.kubernetes.container.image"
    "spark.kubernetes.container.image.pullPolicy" "IfNotPresent"
    "spark.kubernetes.container.image.pullSecrets"
    "spark.kubernetes.context"
    "spark.kubernetes.decommission.script" "/opt/decom.sh"
    "spark.kubernetes.driver.annotateExitException" "false"
    "spark.kubernetes.driver.connectionTimeout" "10000"
    "spark.kubernetes.driver.container.image" "spark.kubernetes.container.image"
    "spark.kubernetes.driver.limit.cores"
    "spark.kubernetes.driver.master" "https://kubernetes.default.svc"
    "spark.kubernetes.driver.ownPersistentVolumeClaim" "false"
    "spark.kubernetes.driver.ownPersistentVolumeClaim" "true"
    "spark.kubernetes.driver.pod.excludedFeatureSteps"
    "spark.kubernetes.driver.pod.featureSteps"
    "spark.kubernetes.driver.pod.name"
    "spark.kubernetes.driver.podTemplateContainerName"
    "spark.kubernetes.driver.podTemplateFile"
    "spark.kubernetes.driver.request.cores"
    "spark.kubernetes.driver.requestTimeout" "10000"
    "spark.kubernetes.driver.resourceNamePrefix"
    "spark.kubernetes.driver.reusePersistentVolumeClaim" "false"
    "spark.kubernetes.driver.reusePersistentVolumeClaim" "true"
    "spark.kubernetes.driver.scheduler.name"
    "spark.kubernetes.driver.securityContext.allowPrivilegeEscalation" "spark.kubernetes.securityContext.allowPrivilegeEscalation"
    "spark.kubernetes.driver.service.deleteOnTermination" "true"
    "spark.kubernetes.driver.service.ipFamilies" "IPv4"
    "spark.kubernetes.driver.service.ipFamilyPolicy" "SingleStack"
    "spark.kubernetes.driver.service.publishNotReadyAddresses" "false"
    "spark.kubernetes.driver.waitToReusePersistentVolumeClaim" "false"
    "spark.kubernetes.driverEnv.OMP_NUM_THREADS"
    "spark.kubernetes.dynamicAllocation.deleteGracePeriod" "5s"
    "spark.kubernetes.executor.apiPollingInterval" "30s"
    "spark.kubernetes.executor.checkAllContainers" "false"
    "spark.kubernetes.executor.checkAllContainers" "true"
    "spark.kubernetes.executor.container.image" "spark.kubernetes.container.image"
    "spark.kubernetes.executor.decommissionLabel"
    "spark.kubernetes.executor.decommissionLabelValue"
    "spark.kubernetes.executor.deleteOnTermination" "true"
    "spark.kubernetes.executor.deletedExecutorsCacheTimeout" "180000ms"
    "spark.kubernetes.executor.disableConfigMap" "false"
    "spark.kubernetes.executor.enableApiPolling" "true"
    "spark.kubernetes.executor.enableApiWatcher" "true"
    "spark.kubernetes.executor.enablePollingWithResourceVersion" "false"
    "spark.kubernetes.executor.eventProcessingInterval" "1s"
    "spark.kubernetes.executor.hadoopConfigMapName"
    "spark.kubernetes.executor.limit.cores"
    "spark.kubernetes.executor.lostCheck.maxAttempts" "10"
    "spark.kubernetes.executor.minTasksPerExecutorBeforeRolling" "0"
    "spark.kubernetes.executor.missingPodDetectDelta" "30s"
    "spark.kubernetes.executor.pod.excludedFeatureSteps"
    "spark.kubernetes.executor.pod.featureSteps"
    "spark.kubernetes.executor.podDeletionCost"
    "spark.kubernetes.executor.podNamePrefix"
    "spark.kubernetes.executor.podTemplateContainerName"
    "spark.kubernetes.executor.podTemplateFile"
    "spark.kubernetes.executor.pvc.resizeFactor" "1.0"
    "spark.kubernetes.executor.pvc.resizeInterval" "300000ms"
    "spark.kubernetes.executor.pvc.resizeThreshold" "0.5"
    "spark.kubernetes.executor.request.cores"
    "spark.kubernetes.executor.resizeFactor" "0.1"
    "spark.kubernetes.executor.resizeInterval" "1m"
    "spark.kubernetes.executor.resizeThreshold" "0.9"
    "spark.kubernetes.executor.rollInterval" "0ms"
    "spark.kubernetes.executor.rollPolicy" "OUTLIER"
    "spark.kubernetes.executor.scheduler.name"
    "spark.kubernetes.executor.securityContext.allowPrivilegeEscalation" "spark.kubernetes.securityContext.allowPrivilegeEscalation"
    "spark.kubernetes.executor.terminationGracePeriodSeconds" "30s"
    "spark.kubernetes.executor.useDriverPodIP" "false"
    "spark.kubernetes.executor.useDriverPodIP" "true"
    "spark.kubernetes.executorSnapshotsSubscribersShutdownGracePeriod" "20s"
    "spark.kubernetes.file.upload.path"
    "spark.kubernetes.hadoop.configMapName"
    "spark.kubernetes.jars.avoidDownloadSchemes"
    "spark.kubernetes.kerberos.dt-secret-key"
    "spark.kubernetes.kerberos.dt-secret-name"
    "spark.kubernetes.kerberos.krb5.configMapName"
    "spark.kubernetes.kerberos.krb5.path"
    "spark.kubernetes.kerberos.tokenSecret.itemKey"
    "spark.kubernetes.kerberos.tokenSecret.name"
    "spark.kubernetes.legacy.useReadWriteOnceAccessMode" "false"
    "spark.kubernetes.legacy.useReadWriteOnceAccessMode" "true"
    "spark.kubernetes.local.dirs.tmpfs" "false"
    "spark.kubernetes.memoryOverheadFactor" "0.1"
    "spark.kubernetes.namespace" "default"
    "spark.kubernetes.pyspark.pythonVersion"
    "spark.kubernetes.report.interval" "1s"
    "spark.kubernetes.resource.type"
    "spark.kubernetes.scheduler.name"
    "spark.kubernetes.scheduler.volcano.podGroupTemplateFile"
    "spark.kubernetes.scheduler.volcano.podGroupTemplateJson"
    "spark.kubernetes.securityContext.allowPrivilegeEscalation" "false"
    "spark.kubernetes.setSubmitTimeInDriver"
    "spark.kubernetes.submission.connectionTimeout" "10000"
    "spark.kubernetes.submission.requestTimeout" "10000"
    "spark.kubernetes.submission.waitAppCompletion" "true"
    "spark.kubernetes.submitInDriver" "false"
    "spark.kubernetes.trust.certificates" "false"
    "spark.launcher.childConectionTimeout"
    "spark.launcher.childConnectionTimeout"
    "spark.launcher.childProcLoggerName"
    "spark.launcher.port"
    "spark.launcher.secret"
    "spark.local.connect"
    "spark.local.dir"
    "spark.locality.wait" "3s"
    "spark.locality.wait.legacyResetOnTaskLaunch" "false"
    "spark.locality.wait.node" "spark.locality.wait"
    "spark.locality.wait.process" "spark.locality.wait"
    "spark.locality.wait.rack" "spark.locality.wait"
    "spark.log.callerContext"
    "spark.log.legacyTaskNameMdc.enabled" "false"
    "spark.log.level"
    "spark.log.structuredLogging.enabled" "false"
    "spark.logConf"
    "spark.logLineage"
    "spark.logging.exceptionPrintInterval"
    "spark.master"
    "spark.master.rest.allowedAppResourcePatterns"
    "spark.master.rest.enabled" "false"
    "spark.master.rest.enabled" "true"
    "spark.master.rest.filters"
    "spark.master.rest.host"
    "spark.master.rest.maxRequestBodySize" "100m"
    "spark.master.rest.maxThreads" "200"
    "spark.master.rest.port" "6066"
    "spark.master.rest.virtualThread.enabled" "false"
    "spark.master.rest.virtualThread.enabled" "true"
    "spark.master.ui.decommission.allow.mode" "LOCAL"
    "spark.master.ui.historyServerUrl"
    "spark.master.ui.port" "8080"
    "spark.master.ui.title"
    "spark.master.ui.visibleEnvVarPrefixes"
    "spark.master.useAppNameAsAppId.enabled" "false"
    "spark.master.useDriverIdAsAppName.enabled" "false"
    "spark.maxRemoteBlockSizeFetchToMem"
    "spark.memory.debugFill"
    "spark.memory.fraction" "0.6"
    "spark.memory.offHeap.enabled" "false"
    "spark.memory.offHeap.size" "0b"
    "spark.memory.storageFraction" "0.5"
    "spark.memory.unmanagedMemoryPollingInterval" "0s"
    "spark.mesos.appJar.local.resolution.mode"
    "spark.mesos.cluster.retry.wait.max"
    "spark.mesos.coarse"
    "spark.mesos.coarse.shutdownTimeout"
    "spark.mesos.constraints"
    "spark.mesos.containerizer"
    "spark.mesos.dispatcher.historyServer.url"
    "spark.mesos.dispatcher.queue"
    "spark.mesos.dispatcher.webui.url"
    "spark.mesos.driver.constraints"
    "spark.mesos.driver.failoverTimeout"
    "spark.mesos.driver.frameworkId"
    "spark.mesos.driver.labels"
    "spark.mesos.driver.memoryOverhead"
    "spark.mesos.driver.webui.url"
    "spark.mesos.driverEnv.OMP_NUM_THREADS"
    "spark.mesos.executor.docker.forcePullImage"
    "spark.mesos.executor.docker.image"
    "spark.mesos.executor.docker.parameters"
    "spark.mesos.executor.docker.portmaps"
    "spark.mesos.executor.docker.volumes"
    "spark.mesos.executor.home"
    "spark.mesos.executor.memoryOverhead"
    "spark.mesos.extra.cores"
    "spark.mesos.fetcherCache.enable"
    "spark.mesos.gpus.max"
    "spark.mesos.maxDrivers"
    "spark.mesos.mesosExecutor.cores"
    "spark.mesos.network.labels"
    "spark.mesos.network.name"
    "spark.mesos.principal"
    "spark.mesos.principal.file"
    "spark.mesos.proxy.baseURL"
    "spark.mesos.rejectOfferDuration"
    "spark.mesos.rejectOfferDurationForReachedMaxCores"
    "spark.mesos.rejectOfferDurationForUnmetConstraints"
    "spark.mesos.retainedDrivers"
    "spark.mesos.role"
    "spark.mesos.secret"
    "spark.mesos.secret.file"
    "spark.mesos.task.labels"
    "spark.mesos.uris"
    "spark.metrics.appStatusSource.enabled"
    "spark.metrics.conf"
    "spark.metrics.executorMetricsSource.enabled" "true"
    "spark.metrics.namespace"
    "spark.metrics.staticSources.enabled" "true"
    "spark.modify.acls"
    "spark.modify.acls.groups"
    "spark.network"
    "spark.network.auth.rpcTimeout"
    "spark.network.crypto.authEngineVersion"
    "spark.network.crypto.cipher"
    "spark.network.crypto.enabled" "false"
    "spark.network.crypto.enabled"
    "spark.network.crypto.ivLength"
    "spark.network.crypto.keyAlgorithm"
    "spark.network.crypto.keyFactoryAlgorithm"
    "spark.network.crypto.keyFactoryIterations"
    "spark.network.crypto.keyLength"
    "spark.network.crypto.saslFallback" "true"
    "spark.network.crypto.saslFallback"
    "spark.network.io.preferDirectBufs"
    "spark.network.maxRemoteBlockSizeFetchToMem" "200m"
    "spark.network.recreateWorkerGroupOnDeadEventLoop" "true"
    "spark.network.remoteReadNioBufferConversion" "false"
    "spark.network.remoteReadNioBufferConversion"
    "spark.network.sasl.maxEncryptedBlockSize"
    "spark.network.sasl.serverAlwaysEncrypt"
    "spark.network.sharedByteBufAllocators.enabled"
    "spark.network.ssl.maxEncryptedBlockSize"
    "spark.network.timeout" "120s"
    "spark.network.timeout"
    "spark.network.timeoutInterval" "60s"
    "spark.network.timeoutInterval"
    "spark.plugins"
    "spark.plugins.defaultList"
    "spark.port.maxRetries"
    "spark.properties"
    "spark.pyspark.driver.python"
    "spark.pyspark.python"
    "spark.python.authenticate.socketTimeout"
    "spark.python.daemon.killWorkerOnFlushFailure"
    "spark.python.daemon.module"
    "spark.python.factory.idleWorkerMaxPoolSize"
    "spark.python.sql.dataFrameDebugging.enabled"
    "spark.python.task.killTimeout"
    "spark.python.udf.pipelined.enabled"
    "spark.python.udf.pipelined.queueDepth"
    "spark.python.unix.domain.socket.dir"
    "spark.python.unix.domain.socket.enabled"
    "spark.python.use.daemon"
    "spark.python.worker.faulthandler.enabled"
    "spark.python.worker.idleTimeoutSeconds"
    "spark.python.worker.killOnIdleTimeout"
    "spark.python.worker.module"
    "spark.python.worker.reuse"
    "spark.python.worker.tracebackDumpIntervalSeconds"
    "spark.r.backendConnectionTimeout"
    "spark.r.command"
    "spark.r.driver.command"
    "spark.r.heartBeatInterval"
    "spark.r.numRBackendThreads"
    "spark.r.shell.command"
    "spark.r.sql.derby.temp.dir"
    "spark.rdd.cache.visibilityTracking.enabled" "false"
    "spark.rdd.checkpoint.cachePreferredLocsExpireTime"
    "spark.rdd.compress" "false"
    "spark.rdd.compress" "true"
    "spark.rdd.limit.initialNumPartitions" "1"
    "spark.rdd.limit.scaleUpFactor" "4"
    "spark.rdd.parallelListingThreshold" "10"
    "spark.rdd.scope"
    "spark.rdd.scope.noOverride"
    "spark.redaction.regex" "(?i)secret|password|token|access[.]?key"
    "spark.redaction.regex" "(?i)secret|password|token|access[.]?key|credential"
    "spark.redaction.regex" "(?i)secret|password|token|access[.]key"
    "spark.redaction.string.regex"
    "spark.reducer.maxBlocksInFlightPerAddress" "2147483647"
    "spark.reducer.maxMbInFlight"
    "spark.reducer.maxReqSizeShuffleToMem"
    "spark.reducer.maxReqsInFlight" "2147483647"
    "spark.reducer.maxSizeInFlight" "48m"
    "spark.remote"
    "spark.repl.class.outputDir"
    "spark.repl.class.uri"
    "spark.repl.classdir"
    "spark.repl.local.jars"
    "spark.resources.discoveryPlugin"
    "spark.resources.warnings.testing" "false"
    "spark.resources.warnings.testing"
    "spark.resultGetter.threads"
    "spark.rpc"
    "spark.rpc.askTimeout"
    "spark.rpc.connect.threads" "64"
    "spark.rpc.connect.threads"
    "spark.rpc.io.numConnectionsPerPeer" "1"
    "spark.rpc.io.numConnectionsPerPeer"
    "spark.rpc.io.threads"
    "spark.rpc.lookupTimeout"
    "spark.rpc.message.maxSize" "128"
    "spark.rpc.message.maxSize"
    "spark.rpc.netty.dispatcher.numThreads"
    "spark.rpc.numRetries"
    "spark.rpc.retry.wait"
    "spark.scheduler.allocation.file"
    "spark.scheduler.barrier.maxConcurrentTasksCheck.interval" "15s"
    "spark.scheduler.barrier.maxConcurrentTasksCheck.maxFailures" "40"
    "spark.scheduler.blacklist.unschedulableTaskSetTimeout"
    "spark.scheduler.dropTaskInfoAccumulablesOnTaskCompletion.enabled" "false"
    "spark.scheduler.excludeOnFailure.unschedulableTaskSetTimeout" "120000ms"
    "spark.scheduler.executorTaskBlacklistTime"
    "spark.scheduler.executorTaskExcludeOnFailureTime"
    "spark.scheduler.listenerbus.eventqueue"
    "spark.scheduler.listenerbus.eventqueue.capacity" "10000"
    "spark.scheduler.listenerbus.eventqueue.size"
    "spark.scheduler.listenerbus.exitTimeout" "0ms"
    "spark.scheduler.listenerbus.logSlowEvent" "true"
    "spark.scheduler.listenerbus.logSlowEvent.threshold" "1s"
    "spark.scheduler.listenerbus.metrics.maxListenerClassesTimed" "128"
    "spark.scheduler.maxRegisteredResourcesWaitingTime" "30s"
    "spark.scheduler.maxRetainedRemovedDecommissionExecutors" "0"
    "spark.scheduler.maxRetainedUnknownDecommissionExecutors" "0"
    "spark.scheduler.minRegisteredResourcesRatio"
    "spark.scheduler.mode" "FIFO"
    "spark.scheduler.numCancelledJobGroupsToTrack" "1000"
    "spark.scheduler.pipelinedGroup.slotCheck.enabled" "true"
    "spark.scheduler.pool"
    "spark.scheduler.resource.profileMergeConflicts" "false"
    "spark.scheduler.revive.interval"
    "spark.scheduler.stage.legacyAbortAfterKillTasks" "true"
    "spark.scheduler.streaming.idAwareLogging.enabled" "true"
    "spark.scheduler.streaming.idAwareLogging.queryIdLength" "5"
    "spark.security.credentials.renewalRatio" "0.75"
    "spark.security.credentials.retryWait" "1h"
    "spark.security.directCredentialProviders.enabled" "false"
    "spark.serializer" "org.apache.spark.serializer.JavaSerializer"
    "spark.serializer.extraDebugInfo" "true"
    "spark.serializer.objectStreamReset" "100"
    "spark.sessionWindow"
    "spark.shuffle.accurateBlockSkewedFactor" "-1.0"
    "spark.shuffle.accurateBlockThreshold" "104857600b"
    "spark.shuffle.checksum.algorithm" "ADLER32"
    "spark.shuffle.checksum.enabled" "true"
    "spark.shuffle.cleaner.interval"
    "spark.shuffle.compress" "true"
    "spark.shuffle.detectCorrupt" "true"
    "spark.shuffle.detectCorrupt.useExtraMemory" "false"
    "spark.shuffle.file.buffer" "32k"
    "spark.shuffle.file.buffer.kb"
    "spark.shuffle.file.merge.buffer" "spark.shuffle.file.buffer"
    "spark.shuffle.localDisk.file.output.buffer" "spark.shuffle.unsafe.file.output.buffer"
    "spark.shuffle.manager" "sort"
    "spark.shuffle.manager.incremental" "streaming"
    "spark.shuffle.mapOutput.dispatcher.numThreads" "8"
    "spark.shuffle.mapOutput.minSizeForBroadcast" "512k"
    "spark.shuffle.mapOutput.parallelAggregationThreshold" "10000000"
    "spark.shuffle.mapStatus.compression.codec" "zstd"
    "spark.shuffle.maxAccurateSkewedBlockNumber" "100"
    "spark.shuffle.maxAttemptsOnNettyOOM" "10"
    "spark.shuffle.maxChunksBeingTransferred"
    "spark.shuffle.minNumPartitionsToHighlyCompress" "2000"
    "spark.shuffle.push.enabled" "false"
    "spark.shuffle.push.finalize.timeout" "10s"
    "spark.shuffle.push.maxBlockBatchSize" "3m"
    "spark.shuffle.push.maxBlockSizeToPush" "1m"
    "spark.shuffle.push.maxRetainedMergerLocations" "500"
    "spark.shuffle.push.merge.finalizeThreads" "3"
    "spark.shuffle.push.merge.finalizeThreads" "8"
    "spark.shuffle.push.mergersMinStaticThreshold" "5"
    "spark.shuffle.push.mergersMinStaticThreshold" "5.0"
    "spark.shuffle.push.mergersMinThresholdRatio" "0.05"
    "spark.shuffle.push.minCompletedPushRatio" "1.0"
    "spark.shuffle.push.minShuffleSizeToWait" "500m"
    "spark.shuffle.push.numPushThreads"
    "spark.shuffle.push.results.timeout" "10s"
    "spark.shuffle.push.sendFinalizeRPCThreads" "8"
    "spark.shuffle.push.server.ioExceptionsThresholdDuringMerge"
    "spark.shuffle.push.server.mergedIndexCacheSize"
    "spark.shuffle.push.server.mergedShuffleCleaner.shutdown.timeout"
    "spark.shuffle.push.server.mergedShuffleFileManagerImpl"
    "spark.shuffle.push.server.minChunkSizeInMergedShuffleFile"
    "spark.shuffle.readHostLocalDisk" "true"
    "spark.shuffle.reduceLocality.enabled" "true"
    "spark.shuffle.registration.maxAttempts" "3"
    "spark.shuffle.registration.timeout" "5000ms"
    "spark.shuffle.sasl.enableRetries"
    "spark.shuffle.server.chunkFetchHandlerThreadsPercent"
    "spark.shuffle.server.finalizeShuffleMergeThreadsPercent"
    "spark.shuffle.server.ioExceptionsThresholdDuringMerge"
    "spark.shuffle.server.mergedIndexCacheSize"
    "spark.shuffle.server.mergedShuffleFileManagerImpl"
    "spark.shuffle.server.minChunkSizeInMergedShuffleFile"
    "spark.shuffle.service.db.backend" "LEVELDB"
    "spark.shuffle.service.db.backend" "ROCKSDB"
    "spark.shuffle.service.db.enabled" "true"
    "spark.shuffle.service.enabled" "false"
    "spark.shuffle.service.fetch.rdd.enabled" "false"
    "spark.shuffle.service.index.cache.entries"
    "spark.shuffle.service.index.cache.size"
    "spark.shuffle.service.name" "spark_shuffle"
    "spark.shuffle.service.port" "7337"
    "spark.shuffle.service.removeShuffle" "false"
    "spark.shuffle.service.removeShuffle" "true"
    "spark.shuffle.service.verifyBlockPathsAtRead"
    "spark.shuffle.sort.bypassMergeThreshold" "200"
    "spark.shuffle.sort.initialBufferSize" "4096b"
    "spark.shuffle.sort.io.plugin.class" "org.apache.spark.shuffle.sort.io.LocalDiskShuffleDataIO"
    "spark.shuffle.sort.useRadixSort" "true"
    "spark.shuffle.spill"
    "spark.shuffle.spill.batchSize" "10000"
    "spark.shuffle.spill.compress" "true"
    "spark.shuffle.spill.diskWriteBufferSize" "1048576b"
    "spark.shuffle.spill.initialMemoryThreshold" "5242880b"
    "spark.shuffle.spill.maxSizeInBytesForSpillThreshold" "9223372036854775807b"
    "spark.shuffle.spill.numElementsForceSpillThreshold" "2147483647"
    "spark.shuffle.streaming.checksum.enabled" "true"
    "spark.shuffle.streaming.networkBufferMaxWaitTimeMs" "50"
    "spark.shuffle.streaming.networkBufferSize" "32768"
    "spark.shuffle.streaming.readerMaxMemory" "33554432"
    "spark.shuffle.streaming.writerConnectionTimeout" "1h"
    "spark.shuffle.streaming.writerMaxMemory" "33554432"
    "spark.shuffle.sync" "false"
    "spark.shuffle.unsafe.fastMergeEnabled" "true"
    "spark.shuffle.unsafe.file.output.buffer" "32k"
    "spark.shuffle.useOldFetchProtocol" "false"
    "spark.shutdown.timeout"
    "spark.sparkr.r.command"
    "spark.sparkr.use.daemon"
    "spark.speculation" "false"
    "spark.speculation.efficiency.enabled" "true"
    "spark.speculation.efficiency.longRunTaskFactor" "2.0"
    "spark.speculation.efficiency.processRateMultiplier" "0.75"
    "spark.speculation.interval" "100ms"
    "spark.speculation.minTaskRuntime" "100ms"
    "spark.speculation.multiplier" "1.5"
    "spark.speculation.multiplier" "3.0"
    "spark.speculation.quantile" "0.75"
    "spark.speculation.quantile" "0.9"
    "spark.speculation.task.duration.threshold"
    "spark.sql"
    "spark.sql.CodeGenerator.validParamLength"
    "spark.sql.TungstenAggregate.testFallbackStartsAt"
    "spark.sql.adaptive.advisoryPartitionSizeInBytes"
    "spark.sql.adaptive.applyFinalStageShuffleOptimizations"
    "spark.sql.adaptive.autoBroadcastJoinThreshold"
    "spark.sql.adaptive.coalescePartitions.enabled"
    "spark.sql.adaptive.coalescePartitions.initialPartitionNum"
    "spark.sql.adaptive.coalescePartitions.maxReducerPartitionsPerTask"
    "spark.sql.adaptive.coalescePartitions.minPartitionNum"
    "spark.sql.adaptive.coalescePartitions.minPartitionSize"
    "spark.sql.adaptive.coalescePartitions.parallelismFirst"
    "spark.sql.adaptive.convertSortMergeJoinToShuffledHashJoin.enabled"
    "spark.sql.adaptive.convertSortMergeJoinToShuffledHashJoin.lookThroughOperators.enabled"
    "spark.sql.adaptive.convertSortMergeJoinToShuffledHashJoin.minWideningFactor"
    "spark.sql.adaptive.costEvaluator.countLocalSort.enabled"
    "spark.sql.adaptive.customCostEvaluatorClass"
    "spark.sql.adaptive.enabled"
    "spark.sql.adaptive.fetchShuffleBlocksInBatch"
    "spark.sql.adaptive.forceApply"
    "spark.sql.adaptive.forceOptimizeSkewedJoin"
    "spark.sql.adaptive.localShuffleReader.enabled"
    "spark.sql.adaptive.logLevel"
    "spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold"
    "spark.sql.adaptive.nonEmptyPartitionRatioForBroadcastJoin"
    "spark.sql.adaptive.optimizeSkewsInRebalancePartitions.enabled"
    "spark.sql.adaptive.optimizer.excludedRules"
    "spark.sql.adaptive.rebalancePartitionsSmallPartitionFactor"
    "spark.sql.adaptive.shuffle.targetPostShuffleInputSize"
    "spark.sql.adaptive.skewJoin.enabled"
    "spark.sql.adaptive.skewJoin.skewedPartitionFactor"
    "spark.sql.adaptive.skewJoin.skewedPartitionThresholdInBytes"
    "spark.sql.adaptive.streaming.stateless.enabled"
    "spark.sql.addPartitionInBatch.size"
    "spark.sql.allowNamedFunctionArguments"
    "spark.sql.alwaysInlineCommonExpr"
    "spark.sql.analyzer.allowSubqueryExpressionsInLambdasOrHigherOrderFunctions"
    "spark.sql.analyzer.canonicalization.multiCommutativeOpMemoryOptThreshold"
    "spark.sql.analyzer.dontDeduplicateExpressionIfExprIdInOutput"
    "spark.sql.analyzer.expandTagPassthroughDuplicates"
    "spark.sql.analyzer.failAmbiguousSelfJoin"
    "spark.sql.analyzer.lowerEmptyGroupingSetToGlobalAggregate.enabled"
    "spark.sql.analyzer.maxIterations"
    "spark.sql.analyzer.preferColumnOverLcaInArrayIndex"
    "spark.sql.analyzer.scalarSubqueryAllowGroupByColumnEqualToConstant"
    "spark.sql.analyzer.singlePassResolver.dualRunSampleRate"
    "spark.sql.analyzer.singlePassResolver.dualRunWithLegacy"
    "spark.sql.analyzer.singlePassResolver.enableAsOfJoinResolution"
    "spark.sql.analyzer.singlePassResolver.enabled"
    "spark.sql.analyzer.singlePassResolver.enabledTentatively"
    "spark.sql.analyzer.singlePassResolver.exposeResolverGuardFailure"
    "spark.sql.analyzer.singlePassResolver.preventUsingAliasesFromNonDirectChildren"
    "spark.sql.analyzer.singlePassResolver.relationBridging.enabled"
    "spark.sql.analyzer.singlePassResolver.returnSinglePassResultInDualRun"
    "spark.sql.analyzer.singlePassResolver.runExtendedResolutionChecks"
    "spark.sql.analyzer.singlePassResolver.runHeavyExtendedResolutionChecks"
    "spark.sql.analyzer.singlePassResolver.throwFromResolverGuard"
    "spark.sql.analyzer.singlePassResolver.validationEnabled"
    "spark.sql.analyzer.sqlFunctionResolution.applyConfOverrides"
    "spark.sql.analyzer.strictDataFrameColumnResolution"
    "spark.sql.analyzer.subqueryAliasAlwaysPropagateMetadataColumns"
    "spark.sql.analyzer.unionIsResolvedWhenDuplicatesPerChildResolved"
    "spark.sql.analyzer.uniqueNecessaryMetadataColumns"
    "spark.sql.ansi.doubleQuotedIdentifiers"
    "spark.sql.ansi.enabled"
    "spark.sql.ansi.enforceReservedKeywords"
    "spark.sql.ansi.relationPrecedence"
    "spark.sql.ansi.strictIndexOperator"
    "spark.sql.artifact.cacheStorageLevel"
    "spark.sql.artifact.copyFromLocalToFs.allowDestLocal"
    "spark.sql.artifact.isolation.alwaysApplyClassloader"
    "spark.sql.artifact.isolation.enabled"
    "spark.sql.assumeAnsiFalseIfNotPersisted.enabled"
    "spark.sql.autoBroadcastJoinThreshold"
    "spark.sql.avro.compression.codec"
    "spark.sql.avro.datetimeRebaseModeInRead"
    "spark.sql.avro.datetimeRebaseModeInWrite"
    "spark.sql.avro.deflate.level"
    "spark.sql.avro.filterPushdown.enabled"
    "spark.sql.avro.schemaUrlAllowedSchemes"
    "spark.sql.avro.xz.level"
    "spark.sql.avro.zstandard.bufferPool.enabled"
    "spark.sql.avro.zstandard.level"
    "spark.sql.binByRelationOperator.enabled"
    "spark.sql.binaryOutputStyle"
    "spark.sql.broadcastExchange.maxThreadThreshold"
    "spark.sql.broadcastTimeout"
    "spark.sql.bucketing.coalesceBucketsInJoin.enabled"
    "spark.sql.bucketing.coalesceBucketsInJoin.maxBucketRatio"
    "spark.sql.cache.serializer"
    "spark.sql.cartesianProductExec.buffer.in.memory.threshold"
    "spark.sql.cartesianProductExec.buffer.spill.size.threshold"
    "spark.sql.cartesianProductExec.buffer.spill.threshold"
    "spark.sql.caseSensitive"
    "spark.sql.catalogImplementation"
    "spark.sql.catalyst.type"
    "spark.sql.cbo.enabled"
    "spark.sql.cbo.joinReorder.card.weight"
    "spark.sql.cbo.joinReorder.dp.star.filter"
    "spark.sql.cbo.joinReorder.dp.threshold"
    "spark.sql.cbo.joinReorder.enabled"
    "spark.sql.cbo.planStats.enabled"
    "spark.sql.cbo.starJoinFTRatio"
    "spark.sql.cbo.starSchemaDetection"
    "spark.sql.charAsVarchar"
    "spark.sql.chunkBase64String.enabled"
    "spark.sql.classic.shuffleDependency.fileCleanup.enabled"
    "spark.sql.cli.print.header"
    "spark.sql.codegen.aggregate.fastHashMap.capacityBit"
    "spark.sql.codegen.aggregate.map.twolevel.enabled"
    "spark.sql.codegen.aggregate.map.twolevel.partialOnly"
    "spark.sql.codegen.aggregate.map.vectorized.enable"
    "spark.sql.codegen.aggregate.sortAggregate.enabled"
    "spark.sql.codegen.aggregate.sortAggregate.withKeys.enabled"
    "spark.sql.codegen.aggregate.splitAggregateFunc.enabled"
    "spark.sql.codegen.broadcastCleanedSourceThreshold"
    "spark.sql.codegen.cache.maxEntries"
    "spark.sql.codegen.comments"
    "spark.sql.codegen.compiler"
    "spark.sql.codegen.factoryMode"
    "spark.sql.codegen.fallback"
    "spark.sql.codegen.hugeMethodLimit"
    "spark.sql.codegen.join.buildSideOuterShuffledHashJoin.enabled"
    "spark.sql.codegen.join.existenceSortMergeJoin.enabled"
    "spark.sql.codegen.join.fullOuterShuffledHashJoin.enabled"
    "spark.sql.codegen.join.fullOuterSortMergeJoin.enabled"
    "spark.sql.codegen.logLevel"
    "spark.sql.codegen.logging.maxLines"
    "spark.sql.codegen.maxFields"
    "spark.sql.codegen.methodSplitThreshold"
    "spark.sql.codegen.splitConsumeFuncByOperator"
    "spark.sql.codegen.useIdInClassName"
    "spark.sql.codegen.wholeStage"
    "spark.sql.codegen.wholeStage.union.enabled"
    "spark.sql.codegen.wholeStage.union.maxChildren"
    "spark.sql.collation.allowInMapKeys"
    "spark.sql.collation.objectLevel.enabled"
    "spark.sql.collation.schemaLevel.enabled"
    "spark.sql.collation.trim.enabled"
    "spark.sql.columnNameOfCorruptRecord"
    "spark.sql.columnVector.offheap.enabled"
    "spark.sql.connect.enrichError.enabled"
    "spark.sql.connect.serverStacktrace.enabled"
    "spark.sql.connect.shuffleDependency.fileCleanup.enabled"
    "spark.sql.connect.streaming.foreachBatch.useClonedSession"
    "spark.sql.connect.ui.retainedSessions"
    "spark.sql.connect.ui.retainedStatements"
    "spark.sql.constraintPropagation.enabled"
    "spark.sql.crossJoin.enabled"
    "spark.sql.csv.filterPushdown.enabled"
    "spark.sql.csv.parser.columnPruning.enabled"
    "spark.sql.csv.parser.inputBufferSize"
    "spark.sql.cteRecursionAnchorRowsLimitToConvertToLocalRelation"
    "spark.sql.cteRecursionLevelLimit"
    "spark.sql.cteRecursionRowLimit"
    "spark.sql.cteRelationDefMaxRows.enabled"
    "spark.sql.dataFrameQueryContext.enabled"
    "spark.sql.dataSource.alwaysCreateV2Predicate"
    "spark.sql.dataSource.skipAssertOnPredicatePushdown"
    "spark.sql.dataframeCache.logLevel"
    "spark.sql.dataset.queryExecution.id"
    "spark.sql.datetime.java8API.enabled"
    "spark.sql.debug"
    "spark.sql.debug.maxToStringFields"
    "spark.sql.decimalOperations.allowPrecisionLoss"
    "spark.sql.defaultCacheStorageLevel"
    "spark.sql.defaultCatalog"
    "spark.sql.defaultColumn.allowedProviders"
    "spark.sql.defaultColumn.enabled"
    "spark.sql.defaultColumn.useNullsForMissingDefaultValues"
    "spark.sql.defaultPath"
    "spark.sql.defaultSizeInBytes"
    "spark.sql.defaultUrlStreamHandlerFactory.enabled"
    "spark.sql.dropDuplicates.deterministicKeyOrder.enabled"
    "spark.sql.dropTableOnView.enabled"
    "spark.sql.enforceTypeCoercionBeforeUnionDeduplication.enabled"
    "spark.sql.error.messageFormat"
    "spark.sql.event.truncate.length"
    "spark.sql.exchange.reuse"
    "spark.sql.execution.arrow.cache.prefetch.enabled"
    "spark.sql.execution.arrow.compression.codec"
    "spark.sql.execution.arrow.compression.zstd.level"
    "spark.sql.execution.arrow.enabled"
    "spark.sql.execution.arrow.fallback.enabled"
    "spark.sql.execution.arrow.localRelationThreshold"
    "spark.sql.execution.arrow.maxBytesPerBatch"
    "spark.sql.execution.arrow.maxBytesPerOutputBatch"
    "spark.sql.execution.arrow.maxRecordsPerBatch"
    "spark.sql.execution.arrow.maxRecordsPerOutputBatch"
    "spark.sql.execution.arrow.pyspark.enabled"
    "spark.sql.execution.arrow.pyspark.fallback.enabled"
    "spark.sql.execution.arrow.pyspark.selfDestruct.enabled"
    "spark.sql.execution.arrow.pyspark.validateSchema.enabled"
    "spark.sql.execution.arrow.pythonUDF.columnarInput.enabled"
    "spark.sql.execution.arrow.sparkr.enabled"
    "spark.sql.execution.arrow.transformWithStateInPandas.maxRecordsPerBatch"
    "spark.sql.execution.arrow.transformWithStateInPySpark.maxStateRecordsPerBatch"
    "spark.sql.execution.arrow.useLargeVarTypes"
    "spark.sql.execution.broadcastHashJoin.outputPartitioningExpandLimit"
    "spark.sql.execution.bypassPartialAggregation"
    "spark.sql.execution.combineAdjacentAggregation"
    "spark.sql.execution.datasources.hadoopLineRecordReader.enabled"
    "spark.sql.execution.fastFailOnFileFormatOutput"
    "spark.sql.execution.id"
    "spark.sql.execution.interruptOnCancel"
    "spark.sql.execution.pandas.convertToArrowArraySafely"
    "spark.sql.execution.pandas.inferPandasDictAsMap"
    "spark.sql.execution.pandas.respectSessionTimeZone"
    "spark.sql.execution.pandas.structHandlingMode"
    "spark.sql.execution.pandas.udf.buffer.size"
    "spark.sql.execution.pushDownLocalSort"
    "spark.sql.execution.pushDownLocalSort.throughCardinalityReducer"
    "spark.sql.execution.pyspark.binaryAsBytes"
    "spark.sql.execution.pyspark.python"
    "spark.sql.execution.pyspark.udf.daemonKillWorkerOnFlushFailure"
    "spark.sql.execution.pyspark.udf.faulthandler.enabled"
    "spark.sql.execution.pyspark.udf.hideTraceback.enabled"
    "spark.sql.execution.pyspark.udf.idleTimeoutSeconds"
    "spark.sql.execution.pyspark.udf.killOnIdleTimeout"
    "spark.sql.execution.pyspark.udf.simplifiedTraceback.enabled"
    "spark.sql.execution.pyspark.udf.tracebackDumpIntervalSeconds"
    "spark.sql.execution.pyspark.udf.tracebackWithLocals.enabled"
    "spark.sql.execution.python.udf.buffer.size"
    "spark.sql.execution.python.udf.maxBytesPerBatch"
    "spark.sql.execution.python.udf.maxRecordsPerBatch"
    "spark.sql.execution.pythonUDF.arrow.concurrency.level"
    "spark.sql.execution.pythonUDF.arrow.enabled"
    "spark.sql.execution.pythonUDF.arrow.legacy.fallbackOnUDT"
    "spark.sql.execution.pythonUDF.mapInBatch.legacy.acceptAnyIterable.enabled"
    "spark.sql.execution.pythonUDF.pandas.intToDecimalCoercionEnabled"
    "spark.sql.execution.pythonUDF.pandas.preferIntExtensionDtype"
    "spark.sql.execution.pythonUDTF.arrow.enabled"
    "spark.sql.execution.query.id"
    "spark.sql.execution.rangeExchange.sampleSizePerPartition"
    "spark.sql.execution.removeRedundantProjects"
    "spark.sql.execution.removeRedundantSorts"
    "spark.sql.execution.replaceHashWithSortAgg"
    "spark.sql.execution.reuseSubquery"
    "spark.sql.execution.root.id"
    "spark.sql.execution.sortBeforeRepartition"
    "spark.sql.execution.topKSortFallbackThreshold"
    "spark.sql.execution.udf.unified.execution.enabled"
    "spark.sql.execution.useHashAggregateExec"
    "spark.sql.execution.useObjectHashAggregateExec"
    "spark.sql.execution.usePartitionEvaluator"
    "spark.sql.experimental.optimizer.pyTranspilers"
    "spark.sql.experimental.optimizer.transpilePyUDFs"
    "spark.sql.expressionTreeChangeLog.level"
    "spark.sql.extendedExplainProviders"
    "spark.sql.extensions"
    "spark.sql.extensions.test.loadFromCp"
    "spark.sql.fileSource.insert.enforceNotNull"
    "spark.sql.files.archive.reader.enabled"
    "spark.sql.files.ignoreCorruptFiles"
    "spark.sql.files.ignoreInvalidPartitionPaths"
    "spark.sql.files.ignoreMissingFiles"
    "spark.sql.files.ignoredPathSegmentRegex"
    "spark.sql.files.maxPartitionBytes"
    "spark.sql.files.maxPartitionNum"
    "spark.sql.files.maxRecordsPerFile"
    "spark.sql.files.minPartitionNum"
    "spark.sql.files.openCostInBytes"
    "spark.sql.files.supportSecondOffsetFormat"
    "spark.sql.filesourceTableRelationCacheSize"
    "spark.sql.fromJsonForceNullableSchema"
    "spark.sql.function.concatBinaryAsString"
    "spark.sql.function.eltOutputAsString"
    "spark.sql.function.protobufExtensions.enabled"
    "spark.sql.functionResolution.sessionOrder"
    "spark.sql.generatedColumn.allowNullableIngest.enabled"
    "spark.sql.geospatial.enabled"
    "spark.sql.globalTempDatabase"
    "spark.sql.groupByAliases"
    "spark.sql.groupByOrdinal"
    "spark.sql.hive.advancedPartitionPredicatePushdown.enabled"
    "spark.sql.hive.caseSensitiveInferenceMode"
    "spark.sql.hive.convertCTAS"
    "spark.sql.hive.convertInsertingPartitionedTable"
    "spark.sql.hive.convertInsertingUnpartitionedTable"
    "spark.sql.hive.convertMetastoreAsNullable"
    "spark.sql.hive.convertMetastoreCtas"
    "spark.sql.hive.convertMetastoreInsertDir"
    "spark.sql.hive.convertMetastoreOrc"
    "spark.sql.hive.convertMetastoreParquet"
    "spark.sql.hive.convertMetastoreParquet.mergeSchema"
    "spark.sql.hive.dropPartitionByName.enabled"
    "spark.sql.hive.filesourcePartitionFileCacheSize"
    "spark.sql.hive.gatherFastStats"
    "spark.sql.hive.initializeMetastoreFormatClasses"
    "spark.sql.hive.manageFilesourcePartitions"
    "spark.sql.hive.metastore.barrierPrefixes"
    "spark.sql.hive.metastore.jars"
    "spark.sql.hive.metastore.jars.path"
    "spark.sql.hive.metastore.sharedPrefixes"
    "spark.sql.hive.metastore.version"
    "spark.sql.hive.metastorePartitionPruning"
    "spark.sql.hive.metastorePartitionPruningFallbackOnException"
    "spark.sql.hive.metastorePartitionPruningFastFallback"
    "spark.sql.hive.metastorePartitionPruningInSetThreshold"
    "spark.sql.hive.showCreateTableAsSerde"
    "spark.sql.hive.tablePropertyLengthThreshold"
    "spark.sql.hive.thriftServer.async"
    "spark.sql.hive.thriftServer.http.sniHostCheckEnabled"
    "spark.sql.hive.thriftServer.singleSession"
    "spark.sql.hive.useDelegateForSymlinkTextInputFormat"
    "spark.sql.hive.verifyPartitionPath"
    "spark.sql.hive.version"
    "spark.sql.icu.caseMappings.enabled"
    "spark.sql.inMemoryColumnarStorage.batchSize"
    "spark.sql.inMemoryColumnarStorage.compressed"
    "spark.sql.inMemoryColumnarStorage.enableVectorizedReader"
    "spark.sql.inMemoryColumnarStorage.hugeVectorReserveRatio"
    "spark.sql.inMemoryColumnarStorage.hugeVectorThreshold"
    "spark.sql.inMemoryColumnarStorage.partitionPruning"
    "spark.sql.inMemoryTableScanStatistics.enable"
    "spark.sql.insertIntoReplaceOn.enabled"
    "spark.sql.insertIntoReplaceOnByName.enabled"
    "spark.sql.insertIntoReplaceUsing.enabled"
    "spark.sql.insertIntoReplaceUsingByName.enabled"
    "spark.sql.insertIntoReplaceWhereColumnList.enabled"
    "spark.sql.insertNestedTypeCoercion.enabled"
    "spark.sql.join.asofJoin.enabled"
    "spark.sql.join.forceApplyShuffledHashJoin"
    "spark.sql.join.preferSortMergeJoin"
    "spark.sql.join.sortMergeAsOfJoin.enabled"
    "spark.sql.join.splitStreamedSideJoinCondition"
    "spark.sql.json.enableExactStringParsing"
    "spark.sql.json.enablePartialResults"
    "spark.sql.json.filterPushdown.enabled"
    "spark.sql.json.useUnsafeRow"
    "spark.sql.jsonGenerator.ignoreNullFields"
    "spark.sql.jsonGenerator.writeNullIfWithDefaultValue"
    "spark.sql.kafka.disallowedOptions"
    "spark.sql.kafkaConsumerCache.capacity"
    "spark.sql.lateralColumnAlias.enableImplicitResolution"
    "spark.sql.lazySetOperatorOutput.enabled"
    "spark.sql.leafNodeDefaultParallelism"
    "spark.sql.legacy.addSingleFileInAddFile"
    "spark.sql.legacy.allowAutoGeneratedAliasForView"
    "spark.sql.legacy.allowCreatingManagedTableUsingNonemptyLocation"
    "spark.sql.legacy.allowEmptySchemaWrite"
    "spark.sql.legacy.allowHashOnMapType"
    "spark.sql.legacy.allowNegativeScaleOfDecimal"
    "spark.sql.legacy.allowNonEmptyLocationInCTAS"
    "spark.sql.legacy.allowNullComparisonResultInArraySort"
    "spark.sql.legacy.allowParameterlessCount"
    "spark.sql.legacy.allowSessionVariableInPersistedView"
    "spark.sql.legacy.allowStarWithSingleTableIdentifierInCount"
    "spark.sql.legacy.allowTempViewCreationWithMultipleNameparts"
    "spark.sql.legacy.allowUdfParameterToShadowParameterlessFunction"
    "spark.sql.legacy.allowUntypedScalaUDF"
    "spark.sql.legacy.allowZeroIndexInFormatString"
    "spark.sql.legacy.avro.allowIncompatibleSchema"
    "spark.sql.legacy.avro.datetimeRebaseModeInRead"
    "spark.sql.legacy.avro.datetimeRebaseModeInWrite"
    "spark.sql.legacy.bangEqualsNot"
    "spark.sql.legacy.blockCreateTempTableUsingProvider"
    "spark.sql.legacy.bucketedTableScan.outputOrdering"
    "spark.sql.legacy.castComplexTypesToString.enabled"
    "spark.sql.legacy.charVarcharAsString"
    "spark.sql.legacy.codingErrorAction"
    "spark.sql.legacy.collationAwareHashFunctions"
    "spark.sql.legacy.compareDateTimestampInTimestamp"
    "spark.sql.legacy.consecutiveStringLiterals.enabled"
    "spark.sql.legacy.createEmptyCollectionUsingStringType"
    "spark.sql.legacy.createHiveTableByDefault"
    "spark.sql.legacy.csv.enableDateTimeParsingFallback"
    "spark.sql.legacy.cteDuplicateAttributeNames"
    "spark.sql.legacy.ctePrecedencePolicy"
    "spark.sql.legacy.dataFrameWriterV2IgnorePathOption"
    "spark.sql.legacy.dataset.nameNonStructGroupingKeyAsValue"
    "spark.sql.legacy.db2.booleanMapping.enabled"
    "spark.sql.legacy.db2.numericMapping.enabled"
    "spark.sql.legacy.decimal.retainFractionDigitsOnTruncate"
    "spark.sql.legacy.disableMapKeyNormalization"
    "spark.sql.legacy.doLooseUpcast"
    "spark.sql.legacy.duplicateBetweenInput"
    "spark.sql.legacy.earlyEvalCurrentTime"
    "spark.sql.legacy.emptyCurrentDBInCli"
    "spark.sql.legacy.execution.pandas.groupedMap.assignColumnsByName"
    "spark.sql.legacy.execution.pythonUDF.pandas.conversion.enabled"
    "spark.sql.legacy.execution.pythonUDTF.pandas.conversion.enabled"
    "spark.sql.legacy.exponentLiteralAsDecimal.enabled"
    "spark.sql.legacy.extraOptionsBehavior.enabled"
    "spark.sql.legacy.followThreeValuedLogicInArrayExists"
    "spark.sql.legacy.fromDayTimeString.enabled"
    "spark.sql.legacy.groupingIdWithAppendedUserGroupBy"
    "spark.sql.legacy.histogramNumericPropagateInputType"
    "spark.sql.legacy.hive.thriftServer.allowSettingSystemProperties"
    "spark.sql.legacy.hive.thriftServer.useZeroBasedColumnOrdinalPosition"
    "spark.sql.legacy.identifierClause"
    "spark.sql.legacy.inSubqueryNullability"
    "spark.sql.legacy.inlineCTEInCommands"
    "spark.sql.legacy.integerGroupingId"
    "spark.sql.legacy.interval.enabled"
    "spark.sql.legacy.javaCharsets"
    "spark.sql.legacy.jdbc.timeMapping.enabled"
    "spark.sql.legacy.json.allowEmptyString.enabled"
    "spark.sql.legacy.json.enableDateTimeParsingFallback"
    "spark.sql.legacy.keepCommandOutputSchema"
    "spark.sql.legacy.keepPartitionSpecAsStringLiteral"
    "spark.sql.legacy.literal.pickMinimumPrecision"
    "spark.sql.legacy.lpadRpadAlwaysReturnString"
    "spark.sql.legacy.mssqlserver.datetimeoffsetMapping.enabled"
    "spark.sql.legacy.mssqlserver.numericMapping.enabled"
    "spark.sql.legacy.mysql.bitArrayMapping.enabled"
    "spark.sql.legacy.mysql.timestampNTZMapping.enabled"
    "spark.sql.legacy.negativeIndexInArrayInsert"
    "spark.sql.legacy.noCharPaddingInPredicate"
    "spark.sql.legacy.notReserveProperties"
    "spark.sql.legacy.nullInEmptyListBehavior"
    "spark.sql.legacy.nullValueWrittenAsQuotedEmptyStringCsv"
    "spark.sql.legacy.observeMetricsAggregateAllAttempts"
    "spark.sql.legacy.oracle.timestampMapping.enabled"
    "spark.sql.legacy.parameterSubstitution.constantsOnly"
    "spark.sql.legacy.parquet.datetimeRebaseModeInRead"
    "spark.sql.legacy.parquet.datetimeRebaseModeInWrite"
    "spark.sql.legacy.parquet.int96RebaseModeInRead"
    "spark.sql.legacy.parquet.int96RebaseModeInWrite"
    "spark.sql.legacy.parquet.nanosAsLong"
    "spark.sql.legacy.parquet.returnNullStructIfAllFieldsMissing"
    "spark.sql.legacy.parseNullPartitionSpecAsStringLiteral"
    "spark.sql.legacy.parseQueryWithoutEof"
    "spark.sql.legacy.parser.havingWithoutGroupByAsWhere"
    "spark.sql.legacy.pathOptionBehavior.enabled"
    "spark.sql.legacy.percentileDiscCalculation"
    "spark.sql.legacy.persistentCatalogFirst"
    "spark.sql.legacy.postgres.datetimeMapping.enabled"
    "spark.sql.legacy.raiseErrorWithoutErrorClass"
    "spark.sql.legacy.readFileSourceTableCacheIgnoreOptions"
    "spark.sql.legacy.replaceDatabricksSparkAvro.enabled"
    "spark.sql.legacy.respectNullabilityInTextDatasetConversion"
    "spark.sql.legacy.scalarSubqueryAllowGroupByNonEqualityCorrelatedPredicate"
    "spark.sql.legacy.scalarSubqueryCountBugBehavior"
    "spark.sql.legacy.sessionInitWithConfigDefaults"
    "spark.sql.legacy.setCommandRejectsSparkCoreConfs"
    "spark.sql.legacy.setopsPrecedence.enabled"
    "spark.sql.legacy.sizeOfNull"
    "spark.sql.legacy.skipTypeValidationOnAlterPartition"
    "spark.sql.legacy.statisticalAggregate"
    "spark.sql.legacy.storeAnalyzedPlanForView"
    "spark.sql.legacy.timeParserPolicy"
    "spark.sql.legacy.truncateForEmptyRegexSplit"
    "spark.sql.legacy.typeCoercion.datetimeToString.enabled"
    "spark.sql.legacy.useCurrentConfigsForView"
    "spark.sql.legacy.useLegacyXMLParser"
    "spark.sql.legacy.useV1Command"
    "spark.sql.legacy.v1IdentifierNoCatalog"
    "spark.sql.legacy.viewSchemaBindingMode"
    "spark.sql.legacy.viewSchemaCompensation"
    "spark.sql.lightweightPlanChangeValidation"
    "spark.sql.limit.initialNumPartitions"
    "spark.sql.limit.scaleUpFactor"
    "spark.sql.listagg.allowDistinctCastWithOrder.enabled"
    "spark.sql.mapKeyDedupPolicy"
    "spark.sql.mapZipWithUsesJavaCollections"
    "spark.sql.maven.additionalRemoteRepositories"
    "spark.sql.maxBroadcastTableSize"
    "spark.sql.maxConcurrentOutputFileWriters"
    "spark.sql.maxMetadataStringLength"
    "spark.sql.maxPlanStringLength"
    "spark.sql.maxSinglePartitionBytes"
    "spark.sql.mergeNestedTypeCoercion.enabled"
    "spark.sql.metadataCacheTTLSeconds"
    "spark.sql.nameResolutionLog.level"
    "spark.sql.objectHashAggregate.sortBased.fallbackThreshold"
    "spark.sql.operatorPipeSyntaxEnabled"
    "spark.sql.optimizeNullAwareAntiJoin"
    "spark.sql.optimizeNullAwareAntiJoin.broadcastThreshold"
    "spark.sql.optimizer.avoidCollapseUDFWithExpensiveExpr"
    "spark.sql.optimizer.avoidDoubleFilterEval"
    "spark.sql.optimizer.canChangeCachedPlanOutputPartitioning"
    "spark.sql.optimizer.collapseProjectAlwaysInline"
    "spark.sql.optimizer.datasourceV2ExprFolding"
    "spark.sql.optimizer.datasourceV2JoinPushdown"
    "spark.sql.optimizer.decorrelateExistsSubqueryLegacyIncorrectCountHandling.enabled"
    "spark.sql.optimizer.decorrelateInnerQuery.enabled"
    "spark.sql.optimizer.decorrelateJoinPredicate.enabled"
    "spark.sql.optimizer.decorrelateLimit.enabled"
    "spark.sql.optimizer.decorrelateLimitOffsetLegacyIncorrectOrderHandling.enabled"
    "spark.sql.optimizer.decorrelateOffset.enabled"
    "spark.sql.optimizer.decorrelatePredicateSubqueriesInJoinPredicate.enabled"
    "spark.sql.optimizer.decorrelateSetOps.enabled"
    "spark.sql.optimizer.decorrelateSubqueryLegacyIncorrectCountHandling.enabled"
    "spark.sql.optimizer.decorrelateSubqueryPreventConstantHoldingForCountBug.enabled"
    "spark.sql.optimizer.decorrelateUnionOrSetOpUnderLimit.enabled"
    "spark.sql.optimizer.disableHints"
    "spark.sql.optimizer.dynamicPartitionPruning.broadcastProjection.enabled"
    "spark.sql.optimizer.dynamicPartitionPruning.broadcastProjection.maxBytes"
    "spark.sql.optimizer.dynamicPartitionPruning.broadcastProjection.maxRows"
    "spark.sql.optimizer.dynamicPartitionPruning.broadcastProjection.maxSourceBytes"
    "spark.sql.optimizer.dynamicPartitionPruning.enabled"
    "spark.sql.optimizer.dynamicPartitionPruning.fallbackFilterRatio"
    "spark.sql.optimizer.dynamicPartitionPruning.reuseBroadcastOnly"
    "spark.sql.optimizer.dynamicPartitionPruning.useStats"
    "spark.sql.optimizer.enableCsvExpressionOptimization"
    "spark.sql.optimizer.enableJsonExpressionOptimization"
    "spark.sql.optimizer.excludeSubqueryRefsFromRemoveRedundantAliases.enabled"
    "spark.sql.optimizer.excludedRules"
    "spark.sql.optimizer.expression.nestedPruning.enabled"
    "spark.sql.optimizer.expressionProjectionCandidateLimit"
    "spark.sql.optimizer.getJsonObjectSharedParsing.enabled"
    "spark.sql.optimizer.inSetConversionThreshold"
    "spark.sql.optimizer.inSetSwitchThreshold"
    "spark.sql.optimizer.insertMapSortInDistinctAggregates.enabled"
    "spark.sql.optimizer.mapLookupHashThreshold"
    "spark.sql.optimizer.maxIterations"
    "spark.sql.optimizer.mergeSubplans.filterPropagation.dsv2SymmetricFilterPropagation.enabled"
    "spark.sql.optimizer.mergeSubplans.filterPropagation.enabled"
    "spark.sql.optimizer.mergeSubplans.filterPropagation.symmetricFilterPropagation.enabled"
    "spark.sql.optimizer.mergeSubplans.filterPropagation.throughJoin.enabled"
    "spark.sql.optimizer.metadataOnly"
    "spark.sql.optimizer.nestedPredicatePushdown.supportedFileSources"
    "spark.sql.optimizer.nestedSchemaPruning.enabled"
    "spark.sql.optimizer.optimizeExpandRatio"
    "spark.sql.optimizer.optimizeOneRowRelationSubquery"
    "spark.sql.optimizer.optimizeOneRowRelationSubquery.alwaysInline"
    "spark.sql.optimizer.optimizeUncorrelatedInSubqueriesInJoinCondition.enabled"
    "spark.sql.optimizer.planChangeLog.batches"
    "spark.sql.optimizer.planChangeLog.level"
    "spark.sql.optimizer.planChangeLog.rules"
    "spark.sql.optimizer.plannedWrite.enabled"
    "spark.sql.optimizer.preserveAliasMetadataWhenCollapsingProjects"
    "spark.sql.optimizer.propagateDistinctKeys.enabled"
    "spark.sql.optimizer.pruneFiltersCanPruneStreamingSubplan"
    "spark.sql.optimizer.pullHintsIntoSubqueries"
    "spark.sql.optimizer.pullOutNestedDataOuterRefExpressions.enabled"
    "spark.sql.optimizer.pushDownJoinThroughUnion.enabled"
    "spark.sql.optimizer.replaceExceptWithFilter"
    "spark.sql.optimizer.runtime.bloomFilter.applicationSideScanSizeThreshold"
    "spark.sql.optimizer.runtime.bloomFilter.creationSideThreshold"
    "spark.sql.optimizer.runtime.bloomFilter.enabled"
    "spark.sql.optimizer.runtime.bloomFilter.expectedNumItems"
    "spark.sql.optimizer.runtime.bloomFilter.materializedCreationSideThreshold"
    "spark.sql.optimizer.runtime.bloomFilter.maxNumBits"
    "spark.sql.optimizer.runtime.bloomFilter.maxNumItems"
    "spark.sql.optimizer.runtime.bloomFilter.numBits"
    "spark.sql.optimizer.runtime.rowLevelOperationGroupFilter.enabled"
    "spark.sql.optimizer.runtimeFilter.number.threshold"
    "spark.sql.optimizer.runtimeFilter.semiJoinReduction.enabled"
    "spark.sql.optimizer.scalarSubqueryUseSingleJoin"
    "spark.sql.optimizer.serializer.nestedSchemaPruning.enabled"
    "spark.sql.optimizer.singleTaskExecution.aggregation"
    "spark.sql.optimizer.singleTaskExecution.enabled"
    "spark.sql.optimizer.singleTaskExecution.expand"
    "spark.sql.optimizer.singleTaskExecution.limitOffset"
    "spark.sql.optimizer.singleTaskExecution.localTableScan.minRows"
    "spark.sql.optimizer.singleTaskExecution.localTableScan.threshold"
    "spark.sql.optimizer.singleTaskExecution.maxNumFiles"
    "spark.sql.optimizer.singleTaskExecution.minNumBytes"
    "spark.sql.optimizer.singleTaskExecution.minNumFiles"
    "spark.sql.optimizer.singleTaskExecution.sort"
    "spark.sql.optimizer.singleTaskExecution.window"
    "spark.sql.optimizer.windowGroupLimitThreshold"
    "spark.sql.optimizer.wrapExistsInAggregateFunction"
    "spark.sql.orc.aggregatePushdown"
    "spark.sql.orc.columnarReaderBatchSize"
    "spark.sql.orc.columnarWriterBatchSize"
    "spark.sql.orc.compression.codec"
    "spark.sql.orc.enableNestedColumnVectorizedReader"
    "spark.sql.orc.enableVectorizedReader"
    "spark.sql.orc.filterPushdown"
    "spark.sql.orc.impl"
    "spark.sql.orc.mergeSchema"
    "spark.sql.orderByOrdinal"
    "spark.sql.orderingAwareLimitOffset"
    "spark.sql.parquet.aggregatePushdown"
    "spark.sql.parquet.binaryAsString"
    "spark.sql.parquet.columnarReaderBatchSize"
    "spark.sql.parquet.compression.codec"
    "spark.sql.parquet.datetimeRebaseModeInRead"
    "spark.sql.parquet.datetimeRebaseModeInWrite"
    "spark.sql.parquet.enableNestedColumnVectorizedReader"
    "spark.sql.parquet.enableNullTypeVectorizedReader"
    "spark.sql.parquet.enableVectorizedReader"
    "spark.sql.parquet.fieldId.read.enabled"
    "spark.sql.parquet.fieldId.read.ignoreMissing"
    "spark.sql.parquet.fieldId.write.enabled"
    "spark.sql.parquet.filterPushdown"
    "spark.sql.parquet.filterPushdown.date"
    "spark.sql.parquet.filterPushdown.decimal"
    "spark.sql.parquet.filterPushdown.string.startsWith"
    "spark.sql.parquet.filterPushdown.stringPredicate"
    "spark.sql.parquet.filterPushdown.timestamp"
    "spark.sql.parquet.ignoreVariantAnnotation"
    "spark.sql.parquet.inferTimestampNTZ.enabled"
    "spark.sql.parquet.int64AsTimestampMillis"
    "spark.sql.parquet.int96AsTimestamp"
    "spark.sql.parquet.int96RebaseModeInRead"
    "spark.sql.parquet.int96RebaseModeInWrite"
    "spark.sql.parquet.int96TimestampConversion"
    "spark.sql.parquet.mergeSchema"
    "spark.sql.parquet.output.committer.class"
    "spark.sql.parquet.outputTimestampType"
    "spark.sql.parquet.pushdown.inFilterThreshold"
    "spark.sql.parquet.reader.respectUnknownTypeAnnotation.enabled"
    "spark.sql.parquet.recordLevelFilter.enabled"
    "spark.sql.parquet.respectSummaryFiles"
    "spark.sql.parquet.variant.annotateLogicalType.enabled"
    "spark.sql.parquet.writeLegacyFormat"
    "spark.sql.parser.eagerEvalOfUnresolvedInlineTable"
    "spark.sql.parser.escapedStringLiterals"
    "spark.sql.parser.manageParserCaches"
    "spark.sql.parser.parserDfaCacheFlushRatio"
    "spark.sql.parser.parserDfaCacheFlushThreshold"
    "spark.sql.parser.quotedRegexColumnNames"
    "spark.sql.parser.singleCharacterPipeOperator.enabled"
    "spark.sql.path.enabled"
    "spark.sql.pipelines.event.queue.capacity"
    "spark.sql.pipelines.execution.maxConcurrentFlows"
    "spark.sql.pipelines.execution.streamstate.pollingInterval"
    "spark.sql.pipelines.execution.watchdog.maxRetryTime"
    "spark.sql.pipelines.execution.watchdog.minRetryTime"
    "spark.sql.pipelines.maxFlowRetryAttempts"
    "spark.sql.pipelines.timeoutMsForTerminationJoinAndLock"
    "spark.sql.pivotMaxValues"
    "spark.sql.planChangeLog.batches"
    "spark.sql.planChangeLog.level"
    "spark.sql.planChangeLog.rules"
    "spark.sql.planChangeValidation"
    "spark.sql.planChangeValidation.nullability"
    "spark.sql.planner.pythonExecution.memory"
    "spark.sql.preserveCharVarcharTypeInfo"
    "spark.sql.prioritizeOrdinalResolutionInSort.enabled"
    "spark.sql.protobuf.descriptorCacheSize"
    "spark.sql.pyspark.dataSource.profiler"
    "spark.sql.pyspark.inferNestedDictAsStruct.enabled"
    "spark.sql.pyspark.jvmStacktrace.enabled"
    "spark.sql.pyspark.legacy.inferArrayTypeFromFirstElement.enabled"
    "spark.sql.pyspark.legacy.inferMapTypeFromFirstPair.enabled"
    "spark.sql.pyspark.plotting.max_rows"
    "spark.sql.pyspark.toJSON.returnDataFrame"
    "spark.sql.pyspark.udf.profiler"
    "spark.sql.pyspark.worker.logging.enabled"
    "spark.sql.python.filterPushdown.enabled"
    "spark.sql.queryExecutionListeners"
    "spark.sql.readSideCharPadding"
    "spark.sql.redaction.options.regex"
    "spark.sql.redaction.string.regex"
    "spark.sql.reflect.allowList"
    "spark.sql.repl.eagerEval.enabled"
    "spark.sql.repl.eagerEval.maxNumRows"
    "spark.sql.repl.eagerEval.truncate"
    "spark.sql.requireAllClusterKeysForCoPartition"
    "spark.sql.requireAllClusterKeysForDistribution"
    "spark.sql.restrictedMode.enabled"
    "spark.sql.resultQueryStage.maxThreadThreshold"
    "spark.sql.retainGroupColumns"
    "spark.sql.runCollationTypeCastsBeforeAliasAssignment.enabled"
    "spark.sql.runSQLOnFiles"
    "spark.sql.scriptTransformation.exitTimeoutInSeconds"
    "spark.sql.scripting.continueHandlerEnabled"
    "spark.sql.scripting.cursorEnabled"
    "spark.sql.scripting.enabled"
    "spark.sql.selfJoinAutoResolveAmbiguity"
    "spark.sql.session.localRelationBatchOfChunksSizeBytes"
    "spark.sql.session.localRelationCacheThreshold"
    "spark.sql.session.localRelationChunkSizeBytes"
    "spark.sql.session.localRelationChunkSizeLimit"
    "spark.sql.session.localRelationChunkSizeRows"
    "spark.sql.session.localRelationSizeLimit"
    "spark.sql.session.timeZone"
    "spark.sql.sessionWindow.buffer.in.memory.threshold"
    "spark.sql.sessionWindow.buffer.spill.size.threshold"
    "spark.sql.sessionWindow.buffer.spill.threshold"
    "spark.sql.shuffle.orderIndependentChecksum.enableFullRetryOnMismatch"
    "spark.sql.shuffle.orderIndependentChecksum.enableQueryLevelRollbackOnMismatch"
    "spark.sql.shuffle.orderIndependentChecksum.enabled"
    "spark.sql.shuffle.partitions"
    "spark.sql.shuffle.spreadNullJoinKeys.enabled"
    "spark.sql.shuffleDependency.fileCleanup.enabled"
    "spark.sql.shuffleDependency.skipMigration.enabled"
    "spark.sql.shuffleExchange.maxThreadThreshold"
    "spark.sql.shuffledHashJoinFactor"
    "spark.sql.sort.enableRadixSort"
    "spark.sql.sortMergeJoinExec.buffer.in.memory.threshold"
    "spark.sql.sortMergeJoinExec.buffer.spill.size.threshold"
    "spark.sql.sortMergeJoinExec.buffer.spill.threshold"
    "spark.sql.sources.binaryFile.maxLength"
    "spark.sql.sources.bucketing.autoBucketedScan.enabled"
    "spark.sql.sources.bucketing.enabled"
    "spark.sql.sources.bucketing.maxBuckets"
    "spark.sql.sources.commitProtocolClass"
    "spark.sql.sources.default"
    "spark.sql.sources.disabledJdbcConnProviderList"
    "spark.sql.sources.fileCompressionFactor"
    "spark.sql.sources.ignoreDataLocality"
    "spark.sql.sources.outputCommitterClass"
    "spark.sql.sources.parallelPartitionDiscovery.parallelism"
    "spark.sql.sources.parallelPartitionDiscovery.threshold"
    "spark.sql.sources.partitionColumnTypeInference.enabled"
    "spark.sql.sources.partitionOverwriteMode"
    "spark.sql.sources.schema.num"
    "spark.sql.sources.schemaStringLengthThreshold"
    "spark.sql.sources.structPredicateDecompose.enabled"
    "spark.sql.sources.structPredicateDecompose.maxFields"
    "spark.sql.sources.useListFilesFileSystemList"
    "spark.sql.sources.useV1SourceList"
    "spark.sql.sources.v2.bucketing.allowCompatibleTransforms.enabled"
    "spark.sql.sources.v2.bucketing.allowJoinKeysSubsetOfPartitionKeys.enabled"
    "spark.sql.sources.v2.bucketing.allowKeysSubsetOfPartitionKeys.enabled"
    "spark.sql.sources.v2.bucketing.enabled"
    "spark.sql.sources.v2.bucketing.partiallyClusteredDistribution.enabled"
    "spark.sql.sources.v2.bucketing.partition.filter.enabled"
    "spark.sql.sources.v2.bucketing.partitionKeyOrdering.enabled"
    "spark.sql.sources.v2.bucketing.preserveKeyOrderingOnCoalesce.enabled"
    "spark.sql.sources.v2.bucketing.preserveOrderingOnCoalesce.enabled"
    "spark.sql.sources.v2.bucketing.pushPartValues.enabled"
    "spark.sql.sources.v2.bucketing.shuffle.enabled"
    "spark.sql.sources.v2.bucketing.sorting.enabled"
    "spark.sql.sources.validatePartitionColumns"
    "spark.sql.sources.writeJobUUID"
    "spark.sql.stableDerivedColumnAlias.enabled"
    "spark.sql.stackTracesInDataFrameContext"
    "spark.sql.statistics.fallBackToHdfs"
    "spark.sql.statistics.histogram.enabled"
    "spark.sql.statistics.histogram.numBins"
    "spark.sql.statistics.ndv.maxError"
    "spark.sql.statistics.parallelFileListingInStatsComputation.enabled"
    "spark.sql.statistics.percentile.accuracy"
    "spark.sql.statistics.size.autoUpdate.enabled"
    "spark.sql.statistics.updatePartitionStatsInAnalyzeTable.enabled"
    "spark.sql.storeAssignmentPolicy"
    "spark.sql.streaming.aggregation.stateFormatVersion"
    "spark.sql.streaming.asyncLogPurge.enabled"
    "spark.sql.streaming.checkUnfinishedRepartitionOnRestart"
    "spark.sql.streaming.checkpoint.escapedPathCheck.enabled"
    "spark.sql.streaming.checkpoint.fileChecksum.enabled"
    "spark.sql.streaming.checkpoint.fileChecksum.skipCreationIfFileMissingChecksum"
    "spark.sql.streaming.checkpoint.renamedFileCheck.enabled"
    "spark.sql.streaming.checkpoint.verifyMetadataExists.enabled"
    "spark.sql.streaming.checkpointFileManagerClass"
    "spark.sql.streaming.checkpointLocation"
    "spark.sql.streaming.commitProtocolClass"
    "spark.sql.streaming.continuous.epochBacklogQueueSize"
    "spark.sql.streaming.continuous.executorPollIntervalMs"
    "spark.sql.streaming.continuous.executorQueueSize"
    "spark.sql.streaming.disabledV2MicroBatchReaders"
    "spark.sql.streaming.disabledV2Writers"
    "spark.sql.streaming.fileSink.log.cleanupDelay"
    "spark.sql.streaming.fileSink.log.compactInterval"
    "spark.sql.streaming.fileSink.log.deletion"
    "spark.sql.streaming.fileSource.cleaner.numThreads"
    "spark.sql.streaming.fileSource.log.cleanupDelay"
    "spark.sql.streaming.fileSource.log.compactInterval"
    "spark.sql.streaming.fileSource.log.deletion"
    "spark.sql.streaming.fileSource.schema.forceNullable"
    "spark.sql.streaming.fileStreamSink.ignoreMetadata"
    "spark.sql.streaming.flatMapGroupsWithState.skipEmittingInitialStateKeys"
    "spark.sql.streaming.flatMapGroupsWithState.stateFormatVersion"
    "spark.sql.streaming.forceDeleteTempCheckpointLocation"
    "spark.sql.streaming.internal.stateStore.partitions"
    "spark.sql.streaming.join.stateFormatV4.enabled"
    "spark.sql.streaming.join.stateFormatVersion"
    "spark.sql.streaming.kafka.useDeprecatedOffsetFetching"
    "spark.sql.streaming.maxBatchesToRetainInMemory"
    "spark.sql.streaming.metadataCache.enabled"
    "spark.sql.streaming.metricsEnabled"
    "spark.sql.streaming.minBatchesToRetain"
    "spark.sql.streaming.multipleWatermarkPolicy"
    "spark.sql.streaming.noDataMicroBatches.enabled"
    "spark.sql.streaming.noDataProgressEventInterval"
    "spark.sql.streaming.numRecentProgressUpdates"
    "spark.sql.streaming.offsetLog.formatVersion"
    "spark.sql.streaming.optimizeOneRowPlan.enabled"
    "spark.sql.streaming.pollingDelay"
    "spark.sql.streaming.queryEvolution.enableSinkEvolution"
    "spark.sql.streaming.queryEvolution.enableSourceEvolution"
    "spark.sql.streaming.ratioExtraSpaceAllowedInCheckpoint"
    "spark.sql.streaming.realTimeMode.allowlistCheck"
    "spark.sql.streaming.realTimeMode.asyncProgressTrackingByDefault.enabled"
    "spark.sql.streaming.realTimeMode.dangerouslyAllowCheckpointV1.enabled"
    "spark.sql.streaming.realTimeMode.minBatchDuration"
    "spark.sql.streaming.realTimeMode.transformWithState.ttlEvictionIntervalMs"
    "spark.sql.streaming.schemaInference"
    "spark.sql.streaming.sessionWindow.merge.sessions.in.local.partition"
    "spark.sql.streaming.sessionWindow.stateFormatVersion"
    "spark.sql.streaming.stateStore.autoSnapshotRepair.enabled"
    "spark.sql.streaming.stateStore.autoSnapshotRepair.maxChangeFileReplay"
    "spark.sql.streaming.stateStore.autoSnapshotRepair.numFailuresBeforeActivating"
    "spark.sql.streaming.stateStore.checkpointFormatVersion"
    "spark.sql.streaming.stateStore.commitValidation.enabled"
    "spark.sql.streaming.stateStore.compression.codec"
    "spark.sql.streaming.stateStore.coordinatorReportSnapshotUploadLag"
    "spark.sql.streaming.stateStore.encodingFormat"
    "spark.sql.streaming.stateStore.fileChecksumThreadPoolSize"
    "spark.sql.streaming.stateStore.forceSnapshotUploadOnLag"
    "spark.sql.streaming.stateStore.formatValidation.enabled"
    "spark.sql.streaming.stateStore.maintenanceForceShutdownTimeout"
    "spark.sql.streaming.stateStore.maintenanceInterval"
    "spark.sql.streaming.stateStore.maintenanceProcessingTimeout"
    "spark.sql.streaming.stateStore.maintenanceShutdownTimeout"
    "spark.sql.streaming.stateStore.maxLaggingStoresToReport"
    "spark.sql.streaming.stateStore.maxNumStateSchemaFiles"
    "spark.sql.streaming.stateStore.maxVersionsToDeletePerMaintenance"
    "spark.sql.streaming.stateStore.minDeltasForSnapshot"
    "spark.sql.streaming.stateStore.multiplierForMinTimeDiffToLog"
    "spark.sql.streaming.stateStore.multiplierForMinVersionDiffToLog"
    "spark.sql.streaming.stateStore.numStateStoreInstanceMetricsToReport"
    "spark.sql.streaming.stateStore.numStateStoreMaintenanceThreads"
    "spark.sql.streaming.stateStore.providerClass"
    "spark.sql.streaming.stateStore.rocksdb"
    "spark.sql.streaming.stateStore.rocksdb.formatVersion"
    "spark.sql.streaming.stateStore.rocksdb.mergeOperatorVersion"
    "spark.sql.streaming.stateStore.rowChecksum.enabled"
    "spark.sql.streaming.stateStore.rowChecksum.readVerificationRatio"
    "spark.sql.streaming.stateStore.skipNullsForStreamStreamJoins.enabled"
    "spark.sql.streaming.stateStore.snapshotLagReportInterval"
    "spark.sql.streaming.stateStore.snapshotToCleanupThreadRatio"
    "spark.sql.streaming.stateStore.stateSchemaCheck"
    "spark.sql.streaming.stateStore.unloadOnCommit"
    "spark.sql.streaming.stateStore.valueStateSchemaEvolutionThreshold"
    "spark.sql.streaming.statefulOperator.allowMultiple"
    "spark.sql.streaming.statefulOperator.alwaysNullableOutput.enabled"
    "spark.sql.streaming.statefulOperator.checkCorrectness.enabled"
    "spark.sql.streaming.statefulOperator.incrementalCleanupFactor"
    "spark.sql.streaming.statefulOperator.useStrictDistribution"
    "spark.sql.streaming.stopActiveRunOnRestart"
    "spark.sql.streaming.stopTimeout"
    "spark.sql.streaming.streamingQueryListeners"
    "spark.sql.streaming.transformWithState.stateSchemaVersion"
    "spark.sql.streaming.triggerAvailableNowWrapper.enabled"
    "spark.sql.streaming.ui.enabled"
    "spark.sql.streaming.ui.enabledCustomMetricList"
    "spark.sql.streaming.ui.retainedProgressUpdates"
    "spark.sql.streaming.ui.retainedQueries"
    "spark.sql.streaming.unsupportedOperationCheck"
    "spark.sql.streaming.useStreamlineAggregator"
    "spark.sql.streaming.validateEventTimeWatermarkColumn"
    "spark.sql.streaming.verifyCheckpointDirectoryEmptyOnStart"
    "spark.sql.subexpressionElimination.cache.maxEntries"
    "spark.sql.subexpressionElimination.enabled"
    "spark.sql.subexpressionElimination.filterExec.enabled"
    "spark.sql.subexpressionElimination.skipForShortcutExpr"
    "spark.sql.subquery.maxThreadThreshold"
    "spark.sql.test.forceApplyObjectHashAggregate"
    "spark.sql.test.forceApplySortAggregate"
    "spark.sql.test.localRelationRowCount"
    "spark.sql.thriftServer.catalogMetadata.enabled"
    "spark.sql.thriftServer.incrementalCollect"
    "spark.sql.thriftServer.interruptOnCancel"
    "spark.sql.thriftServer.queryTimeout"
    "spark.sql.thriftserver.scheduler.pool"
    "spark.sql.thriftserver.shuffleDependency.fileCleanup.enabled"
    "spark.sql.thriftserver.ui.retainedSessions"
    "spark.sql.thriftserver.ui.retainedStatements"
    "spark.sql.timeTravel.atSyntax.enabled"
    "spark.sql.timeTravelTimestampKey"
    "spark.sql.timeTravelVersionKey"
    "spark.sql.timeType.enabled"
    "spark.sql.timestampNanosTypes.enabled"
    "spark.sql.timestampType"
    "spark.sql.transposeMaxValues"
    "spark.sql.truncateTable.ignorePermissionAcl.enabled"
    "spark.sql.tvf.allowMultipleTableArguments.enabled"
    "spark.sql.types.framework.enabled"
    "spark.sql.udt.allowCreatingUDTFromString"
    "spark.sql.udt.allowedDynamicUDTClasses"
    "spark.sql.ui.explainMode"
    "spark.sql.ui.retainedExecutions"
    "spark.sql.unionOutputPartitioning"
    "spark.sql.useCommonExprIdForAlias"
    "spark.sql.variable.substitute"
    "spark.sql.variant.allowDuplicateKeys"
    "spark.sql.variant.allowReadingShredded"
    "spark.sql.variant.forceShreddingSchemaForTest"
    "spark.sql.variant.inferShreddingSchema"
    "spark.sql.variant.pushVariantIntoScan"
    "spark.sql.variant.pushVariantIntoScan.deferCastError"
    "spark.sql.variant.pushVariantIntoScan.pullOutExtractions"
    "spark.sql.variant.shredding.maxSchemaDepth"
    "spark.sql.variant.shredding.maxSchemaWidth"
    "spark.sql.variant.validateUnicodeInJsonParsing"
    "spark.sql.variant.writeShredding.enabled"
    "spark.sql.view.maxNestedViewDepth"
    "spark.sql.warehouse.dir"
    "spark.sql.window.segmentTree.blockSize"
    "spark.sql.window.segmentTree.enabled"
    "spark.sql.window.segmentTree.fanout"
    "spark.sql.window.segmentTree.minPartitionRows"
    "spark.sql.windowExec.buffer.in.memory.threshold"
    "spark.sql.windowExec.buffer.spill.size.threshold"
    "spark.sql.windowExec.buffer.spill.threshold"
    "spark.sql.xml.schemaInference.incrementalTypeCasting.enabled"
    "spark.sql.xml.variant.respectInferSchema"
    "spark.ssl"
    "spark.ssl.akka"
    "spark.ssl.rpc"
    "spark.ssl.rpc.certChain"
    "spark.ssl.rpc.enabled"
    "spark.ssl.rpc.enabledAlgorithms"
    "spark.ssl.rpc.keyPassword"
    "spark.ssl.rpc.keyStore"
    "spark.ssl.rpc.keyStorePassword"
    "spark.ssl.rpc.openSslEnabled"
    "spark.ssl.rpc.privateKey"
    "spark.ssl.rpc.privateKeyPassword"
    "spark.ssl.rpc.protocol"
    "spark.ssl.rpc.trustStore"
    "spark.ssl.rpc.trustStorePassword"
    "spark.ssl.rpc.trustStoreReloadIntervalMs"
    "spark.ssl.rpc.trustStoreReloadingEnabled"
    "spark.ssl.useNodeLocalConf"
    "spark.stage.ignoreDecommissionFetchFailure" "false"
    "spark.stage.ignoreDecommissionFetchFailure" "true"
    "spark.stage.maxAttempts" "2147483647"
    "spark.stage.maxConsecutiveAttempts" "4"
    "spark.stage.maxConsecutiveAttempts"
    "spark.standalone.executorRemoveDelayOnDisconnection" "5s"
    "spark.standalone.submit.filterEnvironment" "true"
    "spark.standalone.submit.waitAppCompletion" "false"
    "spark.starvation.timeout"
    "spark.storage.blockManagerHeartbeatTimeoutMs"
    "spark.storage.blockManagerMasterDriverHeartbeatTimeoutMs" "10m"
    "spark.storage.blockManagerSlaveTimeoutMs"
    "spark.storage.blockManagerTimeoutIntervalMs" "60s"
    "spark.storage.cachedPeersTtl" "60000"
    "spark.storage.cleanupFilesAfterExecutorExit" "true"
    "spark.storage.decommission.enabled" "false"
    "spark.storage.decommission.fallbackStorage.cleanUp" "false"
    "spark.storage.decommission.fallbackStorage.path"
    "spark.storage.decommission.maxReplicationFailuresPerBlock" "3"
    "spark.storage.decommission.rddBlocks.enabled" "false"
    "spark.storage.decommission.rddBlocks.enabled" "true"
    "spark.storage.decommission.replicationReattemptInterval" "30s"
    "spark.storage.decommission.shuffleBlocks.bufferRacingMigrations" "true"
    "spark.storage.decommission.shuffleBlocks.enabled" "false"
    "spark.storage.decommission.shuffleBlocks.enabled" "true"
    "spark.storage.decommission.shuffleBlocks.maxDiskSize"
    "spark.storage.decommission.shuffleBlocks.maxThreads" "8"
    "spark.storage.exceptionOnPinLeak" "false"
    "spark.storage.localDiskByExecutors.cacheSize" "1000"
    "spark.storage.maxReplicationFailures" "1"
    "spark.storage.memoryMapLimitForTests" "2147483632b"
    "spark.storage.memoryMapThreshold" "2m"
    "spark.storage.rddBlockChecksum.algorithm" "CRC32C"
    "spark.storage.rddBlockChecksum.enabled" "false"
    "spark.storage.rddBlockChecksum.verifyOnReplication" "false"
    "spark.storage.replication.policy" "org.apache.spark.storage.RandomBlockReplicationPolicy"
    "spark.storage.replication.proactive" "false"
    "spark.storage.replication.proactive" "true"
    "spark.storage.replication.topologyFile"
    "spark.storage.replication.topologyMapper" "org.apache.spark.storage.DefaultTopologyMapper"
    "spark.storage.safetyFraction" "0.9"
    "spark.storage.shuffleManager.initWaitingTimeout" "30s"
    "spark.storage.unrollMemoryCheckPeriod" "16"
    "spark.storage.unrollMemoryGrowthFactor" "1.5"
    "spark.storage.unrollMemoryThreshold" "1048576"
    "spark.streaming.backpressure.enabled"
    "spark.streaming.backpressure.initialRate"
    "spark.streaming.backpressure.pid.derived"
    "spark.streaming.backpressure.pid.integral"
    "spark.streaming.backpressure.pid.minRate"
    "spark.streaming.backpressure.pid.proportional"
    "spark.streaming.backpressure.rateEstimator"
    "spark.streaming.blockInterval"
    "spark.streaming.blockQueueSize"
    "spark.streaming.checkpoint.directory"
    "spark.streaming.clock"
    "spark.streaming.concurrentJobs"
    "spark.streaming.driver.writeAheadLog.allowBatching"
    "spark.streaming.driver.writeAheadLog.batchingTimeout"
    "spark.streaming.driver.writeAheadLog.class"
    "spark.streaming.driver.writeAheadLog.closeFileAfterWrite"
    "spark.streaming.driver.writeAheadLog.maxFailures"
    "spark.streaming.driver.writeAheadLog.rollingIntervalSecs"
    "spark.streaming.dynamicAllocation.enabled"
    "spark.streaming.dynamicAllocation.maxExecutors"
    "spark.streaming.dynamicAllocation.minExecutors"
    "spark.streaming.dynamicAllocation.scalingDownRatio"
    "spark.streaming.dynamicAllocation.scalingInterval"
    "spark.streaming.dynamicAllocation.scalingUpRatio"
    "spark.streaming.dynamicAllocation.testing"
    "spark.streaming.extraListeners"
    "spark.streaming.fileStream.minRememberDuration"
    "spark.streaming.gracefulStopTimeout"
    "spark.streaming.internal.batchTime"
    "spark.streaming.internal.outputOpId"
    "spark.streaming.manualClock.jump"
    "spark.streaming.minRememberDuration"
    "spark.streaming.raw.maxBlockSizeBytes"
    "spark.streaming.receiver.blockStoreTimeout"
    "spark.streaming.receiver.maxRate"
    "spark.streaming.receiver.writeAheadLog.class"
    "spark.streaming.receiver.writeAheadLog.closeFileAfterWrite"
    "spark.streaming.receiver.writeAheadLog.enable"
    "spark.streaming.receiver.writeAheadLog.maxFailures"
    "spark.streaming.receiver.writeAheadLog.rollingIntervalSecs"
    "spark.streaming.receiverRestartDelay"
    "spark.streaming.sessionByKey.deltaChainThreshold"
    "spark.streaming.stopGracefullyOnShutdown"
    "spark.streaming.stopSparkContextByDefault"
    "spark.streaming.ui.retainedBatches"
    "spark.streaming.unpersist"
    "spark.submit.appName"
    "spark.submit.callSystemExitOnMainExit" "false"
    "spark.submit.deployMode" "client"
    "spark.submit.proxyUser.allowCustomClasspathInClusterMode" "false"
    "spark.submit.proxyUser.allowCustomClasspathInClusterMode" "true"
    "spark.submit.pyFiles"
    "spark.task"
    "spark.task.cpus" "1"
    "spark.task.maxDirectResultSize" "1048576b"
    "spark.task.maxFailures" "4"
    "spark.task.reaper.enabled" "false"
    "spark.task.reaper.killTimeout" "-1ms"
    "spark.task.reaper.pollingInterval" "10s"
    "spark.task.reaper.threadDump" "true"
    "spark.taskMetrics.trackUpdatedBlockStatuses" "false"
    "spark.test.appId"
    "spark.test.executor.decommission.initial.sleep.millis"
    "spark.test.forceNoRebase"
    "spark.test.home"
    "spark.test.master"
    "spark.test.noSerdeInExplain"
    "spark.test.noStageRetry" "false"
    "spark.test.noStageRetry"
    "spark.test.useCompactObjectHeaders"
    "spark.test.useCompressedOops"
    "spark.testing"
    "spark.testing.dynamicAllocation.schedule.enabled" "true"
    "spark.testing.dynamicAllocation.schedule.enabled"
    "spark.testing.injectShuffleFetchFailures"
    "spark.testing.injectShuffleFetchFailuresDownstreamDelay"
    "spark.testing.injectShuffleFetchFailuresResultStageDelay"
    "spark.testing.injectShuffleForceChecksumMismatchOnRecompute"
    "spark.testing.memory" "6320816128"
    "spark.testing.memory"
    "spark.testing.nCoresPerExecutor" "2"
    "spark.testing.nCoresPerExecutor"
    "spark.testing.nExecutorsPerHost" "4"
    "spark.testing.nExecutorsPerHost"
    "spark.testing.nHosts" "5"
    "spark.testing.nHosts"
    "spark.testing.reservedMemory"
    "spark.testing.resourceProfileManager" "false"
    "spark.testing.resourceProfileManager"
    "spark.testing.skipESSRegister"
    "spark.testing.skipValidateCores" "false"
    "spark.testing.skipValidateCores"
    "spark.timeWindow"
    "spark.ui.actionsViaGetEnabled"
    "spark.ui.allowFramingFrom"
    "spark.ui.consoleProgress.update.interval" "200ms"
    "spark.ui.contentSecurityPolicy.enabled" "false"
    "spark.ui.contentSecurityPolicy.enabled" "true"
    "spark.ui.contentSecurityPolicy.frameAncestors.enabled" "true"
    "spark.ui.custom.executor.log.url"
    "spark.ui.dagGraph.retainedRootRDDs"
    "spark.ui.enabled" "true"
    "spark.ui.filters"
    "spark.ui.groupSQLSubExecutionEnabled" "true"
    "spark.ui.heapHistogramEnabled" "true"
    "spark.ui.jetty.sniHostCheckEnabled" "false"
    "spark.ui.jetty.stopTimeout" "30s"
    "spark.ui.jettyStopTimeout" "30s"
    "spark.ui.jettyStopTimeout"
    "spark.ui.killEnabled" "true"
    "spark.ui.liveUpdate.minFlushPeriod"
    "spark.ui.liveUpdate.period"
    "spark.ui.port" "4040"
    "spark.ui.prometheus.enabled" "false"
    "spark.ui.prometheus.enabled" "true"
    "spark.ui.proxyBase"
    "spark.ui.proxyRedirectUri"
    "spark.ui.requestHeaderSize" "8k"
    "spark.ui.retainedDeadExecutors"
    "spark.ui.retainedJobs"
    "spark.ui.retainedStages"
    "spark.ui.retainedTasks"
    "spark.ui.reverseProxy" "false"
    "spark.ui.reverseProxyUrl"
    "spark.ui.showConsoleProgress" "false"
    "spark.ui.showErrorStacks" "true"
    "spark.ui.store.path"
    "spark.ui.strictTransportSecurity"
    "spark.ui.threadDump.flamegraphEnabled" "true"
    "spark.ui.threadDumpsEnabled" "true"
    "spark.ui.timeline.executors.maximum" "250"
    "spark.ui.timeline.jobs.maximum" "500"
    "spark.ui.timeline.stages.maximum" "500"
    "spark.ui.timeline.tasks.maximum" "1000"
    "spark.ui.timelineEnabled" "true"
    "spark.ui.view.acls"
    "spark.ui.view.acls.groups"
    "spark.ui.xContentTypeOptions.enabled" "true"
    "spark.ui.xXssProtection" "0"
    "spark.ui.xXssProtection" "1; mode=block"
    "spark.unsafe.exceptionOnMemoryLeak" "false"
    "spark.unsafe.offHeap"
    "spark.unsafe.sorter.spill.merge.factor" "-1"
    "spark.unsafe.sorter.spill.read.ahead.enabled" "true"
    "spark.unsafe.sorter.spill.reader.buffer.size" "1048576b"
    "spark.user.groups.mapping" "org.apache.spark.security.ShellBasedGroupsMappingProvider"
    "spark.watermarkDelayMs"
    "spark.worker"
    "spark.worker.cleanup.appDataTtl"
    "spark.worker.cleanup.enabled"
    "spark.worker.cleanup.interval"
    "spark.worker.decommission.signal"
    "spark.worker.driverTerminateTimeout"
    "spark.worker.executorStateSync.maxAttempts" "5"
    "spark.worker.idPattern"
    "spark.worker.initialRegistrationRetries"
    "spark.worker.maxRegistrationRetries"
    "spark.worker.preferConfiguredMasterAddress"
    "spark.worker.resourcesFile"
    "spark.worker.timeout"
    "spark.worker.ui.compressedLogFileLengthCacheSize"
    "spark.worker.ui.port"
    "spark.worker.ui.retainedDrivers"
    "spark.worker.ui.retainedExecutors"
    "spark.yarn.access.hadoopFileSystems"
    "spark.yarn.access.namenodes"
    "spark.yarn.am.attemptFailuresValidityInterval"
    "spark.yarn.am.clientModeExitOnError"
    "spark.yarn.am.clientModeTreatDisconnectAsFailed"
    "spark.yarn.am.cores"
    "spark.yarn.am.defaultJavaOptions"
    "spark.yarn.am.extraJavaOptions"
    "spark.yarn.am.extraLibraryPath"
    "spark.yarn.am.finalMessageLimit"
    "spark.yarn.am.limitActiveProcessorCount.enabled"
    "spark.yarn.am.memory"
    "spark.yarn.am.memoryOverhead"
    "spark.yarn.am.nodeLabelExpression"
    "spark.yarn.am.port"
    "spark.yarn.am.tokenConfRegex"
    "spark.yarn.am.waitTime"
    "spark.yarn.app.attemptId"
    "spark.yarn.app.id"
    "spark.yarn.appMasterEnv.OMP_NUM_THREADS"
    "spark.yarn.applicationMaster.waitTries"
    "spark.yarn.applicationType"
    "spark.yarn.archive"
    "spark.yarn.blacklist.executor.launch.blacklisting.enabled"
    "spark.yarn.cache.confArchive"
    "spark.yarn.cache.filenames"
    "spark.yarn.cache.sizes"
    "spark.yarn.cache.timestamps"
    "spark.yarn.cache.types"
    "spark.yarn.cache.visibilities"
    "spark.yarn.client.statCache.preload.enabled"
    "spark.yarn.client.statCache.preload.perDirectoryThreshold"
    "spark.yarn.clientLaunchMonitorInterval"
    "spark.yarn.config.gatewayPath"
    "spark.yarn.config.replacementPath"
    "spark.yarn.containerLauncherMaxThreads"
    "spark.yarn.credentials.file.retention.count"
    "spark.yarn.credentials.file.retention.days"
    "spark.yarn.dist.archives"
    "spark.yarn.dist.files"
    "spark.yarn.dist.forceDownloadSchemes"
    "spark.yarn.dist.jars"
    "spark.yarn.dist.pyFiles"
    "spark.yarn.driver.memoryOverhead"
    "spark.yarn.exclude.nodes"
    "spark.yarn.executor.failuresValidityInterval"
    "spark.yarn.executor.launch.excludeOnFailure.enabled"
    "spark.yarn.executor.memoryOverhead"
    "spark.yarn.executor.nodeLabelExpression"
    "spark.yarn.executor.oomKill.enabled"
    "spark.yarn.historyServer.address"
    "spark.yarn.historyServer.allowTracking"
    "spark.yarn.includeDriverLogsLink"
    "spark.yarn.isHadoopProvided"
    "spark.yarn.isPython" "false"
    "spark.yarn.jar"
    "spark.yarn.jars"
    "spark.yarn.kerberos.relogin.period"
    "spark.yarn.kerberos.renewal.excludeHadoopFileSystems"
    "spark.yarn.keytab"
    "spark.yarn.launchContainers"
    "spark.yarn.max.executor.failures"
    "spark.yarn.max.worker.failures"
    "spark.yarn.maxAppAttempts"
    "spark.yarn.metrics.namespace"
    "spark.yarn.populateHadoopClasspath"
    "spark.yarn.preserve.staging.files"
    "spark.yarn.principal"
    "spark.yarn.priority"
    "spark.yarn.queue"
    "spark.yarn.report.interval"
    "spark.yarn.report.loggingFrequency"
    "spark.yarn.resourceFpgaDeviceName"
    "spark.yarn.resourceGpuDeviceName"
    "spark.yarn.rolledLog.excludePattern"
    "spark.yarn.rolledLog.includePattern"
    "spark.yarn.scheduler.heartbeat.interval-ms"
    "spark.yarn.scheduler.initial-allocation.interval"
    "spark.yarn.scheduler.reporterThread.maxFailures"
    "spark.yarn.secondary.jars"
    "spark.yarn.services"
    "spark.yarn.shuffle.server.recovery.disabled" "false"
    "spark.yarn.stagingDir"
    "spark.yarn.submit.file.replication"
    "spark.yarn.submit.waitAppCompletion"
    "spark.yarn.tags"
    "spark.yarn.unmanagedAM.enabled"
    "spark.yarn.user.classpath.first"
    "spark.yarn.user.jar"
    ;
#pragma GCC diagnostic pop

// Numbers instead of pointers, so that loading the program costs nothing.
inline constexpr auto kRows = std::to_array<Row>({
    {0, 17, 5, Kind::kDefault, 511},
    {22, 16, 0, Kind::kDefault, 511},
    {38, 23, 0, Kind::kDefault, 511},
    {61, 10, 0, Kind::kNone, 7},
    {71, 21, 0, Kind::kNone, 7},
    {92, 20, 0, Kind::kNone, 7},
    {112, 24, 0, Kind::kNone, 7},
    {136, 22, 0, Kind::kNone, 7},
    {158, 21, 0, Kind::kNone, 7},
    {179, 14, 7, Kind::kDefault, 480},
    {200, 20, 0, Kind::kNone, 510},
    {220, 12, 0, Kind::kNone, 511},
    {232, 30, 0, Kind::kNone, 511},
    {262, 27, 0, Kind::kNone, 511},
    {289, 26, 0, Kind::kNone, 511},
    {315, 14, 0, Kind::kNone, 511},
    {329, 19, 0, Kind::kNone, 511},
    {348, 20, 0, Kind::kNone, 508},
    {368, 40, 0, Kind::kNone, 511},
    {408, 14, 0, Kind::kDefault, 511},
    {422, 10, 0, Kind::kNone, 511},
    {432, 18, 5, Kind::kDefault, 511},
    {455, 39, 5, Kind::kDefault, 511},
    {499, 25, 0, Kind::kNone, 511},
    {524, 37, 30, Kind::kFallback, 511},
    {591, 39, 30, Kind::kFallback, 511},
    {660, 30, 0, Kind::kNone, 511},
    {690, 34, 3, Kind::kDefault, 511},
    {727, 26, 4, Kind::kDefault, 511},
    {757, 48, 0, Kind::kNone, 511},
    {805, 53, 0, Kind::kNone, 511},
    {858, 53, 0, Kind::kNone, 511},
    {911, 23, 0, Kind::kNone, 511},
    {934, 40, 0, Kind::kNone, 511},
    {974, 47, 0, Kind::kNone, 511},
    {1021, 47, 0, Kind::kNone, 511},
    {1068, 47, 0, Kind::kNone, 511},
    {1115, 43, 0, Kind::kNone, 511},
    {1158, 23, 0, Kind::kNone, 511},
    {1181, 42, 1, Kind::kDefault, 511},
    {1224, 23, 1, Kind::kDefault, 511},
    {1248, 39, 8, Kind::kDefault, 511},
    {1295, 25, 2, Kind::kDefault, 511},
    {1322, 24, 4, Kind::kDefault, 511},
    {1350, 24, 4, Kind::kDefault, 511},
    {1378, 21, 0, Kind::kNone, 511},
    {1399, 17, 5, Kind::kDefault, 511},
    {1421, 28, 9, Kind::kDefault, 511},
    {1458, 17, 0, Kind::kNone, 511},
    {1475, 21, 0, Kind::kNone, 511},
    {1496, 33, 0, Kind::kNone, 384},
    {1529, 45, 0, Kind::kNone, 511},
    {1574, 25, 5, Kind::kDefault, 63},
    {1604, 25, 4, Kind::kDefault, 448},
    {1633, 20, 0, Kind::kNone, 480},
    {1653, 45, 4, Kind::kDefault, 256},
    {1702, 53, 5, Kind::kDefault, 256},
    {1760, 33, 5, Kind::kDefault, 511},
    {1798, 31, 4, Kind::kDefault, 511},
    {1833, 40, 4, Kind::kDefault, 511},
    {1877, 48, 5, Kind::kDefault, 511},
    {1930, 48, 21, Kind::kFallback, 384},
    {1999, 48, 5, Kind::kDefault, 511},
    {2052, 38, 0, Kind::kNone, 384},
    {2090, 33, 0, Kind::kNone, 480},
    {2123, 32, 0, Kind::kNone, 480},
    {2155, 46, 0, Kind::kNone, 480},
    {2201, 53, 0, Kind::kNone, 480},
    {2254, 45, 0, Kind::kNone, 480},
    {2299, 49, 0, Kind::kNone, 480},
    {2348, 42, 0, Kind::kNone, 480},
    {2390, 58, 0, Kind::kNone, 480},
    {2448, 58, 0, Kind::kNone, 480},
    {2506, 54, 0, Kind::kNone, 480},
    {2560, 40, 0, Kind::kNone, 480},
    {2600, 43, 0, Kind::kNone, 480},
    {2643, 42, 0, Kind::kNone, 384},
    {2685, 41, 0, Kind::kNone, 480},
    {2726, 37, 0, Kind::kNone, 480},
    {2763, 34, 0, Kind::kNone, 480},
    {2797, 31, 0, Kind::kNone, 480},
    {2828, 32, 0, Kind::kNone, 480},
    {2860, 38, 0, Kind::kNone, 480},
    {2898, 36, 0, Kind::kNone, 256},
    {2934, 33, 0, Kind::kNone, 256},
    {2967, 36, 0, Kind::kNone, 256},
    {3003, 43, 0, Kind::kNone, 480},
    {3046, 40, 0, Kind::kNone, 480},
    {3086, 34, 0, Kind::kNone, 480},
    {3120, 34, 0, Kind::kNone, 480},
    {3154, 35, 0, Kind::kNone, 480},
    {3189, 25, 0, Kind::kNone, 448},
    {3214, 32, 0, Kind::kNone, 480},
    {3246, 26, 0, Kind::kNone, 256},
    {3272, 37, 0, Kind::kNone, 480},
    {3309, 20, 0, Kind::kNone, 480},
    {3329, 35, 35, Kind::kDefault, 496},
    {3399, 61, 0, Kind::kNone, 448},
    {3460, 69, 0, Kind::kNone, 448},
    {3529, 66, 0, Kind::kNone, 448},
    {3595, 68, 0, Kind::kNone, 448},
    {3663, 71, 0, Kind::kNone, 448},
    {3734, 56, 0, Kind::kNone, 448},
    {3790, 58, 0, Kind::kNone, 480},
    {3848, 51, 0, Kind::kNone, 480},
    {3899, 49, 0, Kind::kNone, 480},
    {3948, 65, 0, Kind::kNone, 448},
    {4013, 39, 0, Kind::kNone, 480},
    {4052, 39, 0, Kind::kNone, 480},
    {4091, 54, 0, Kind::kNone, 448},
    {4145, 47, 0, Kind::kNone, 448},
    {4192, 49, 0, Kind::kNone, 448},
    {4241, 15, 0, Kind::kNone, 511},
    {4256, 67, 0, Kind::kNone, 48},
    {4323, 29, 0, Kind::kNone, 511},
    {4352, 26, 5, Kind::kDefault, 511},
    {4383, 25, 0, Kind::kNone, 511},
    {4408, 25, 0, Kind::kNone, 480},
    {4433, 28, 0, Kind::kNone, 480},
    {4461, 25, 0, Kind::kNone, 511},
    {4486, 28, 0, Kind::kNone, 480},
    {4514, 23, 0, Kind::kNone, 480},
    {4537, 31, 0, Kind::kNone, 511},
    {4568, 37, 0, Kind::kNone, 480},
    {4605, 30, 0, Kind::kNone, 511},
    {4635, 25, 0, Kind::kNone, 511},
    {4660, 33, 0, Kind::kNone, 511},
    {4693, 40, 0, Kind::kNone, 256},
    {4733, 28, 0, Kind::kNone, 480},
    {4761, 33, 0, Kind::kNone, 511},
    {4794, 28, 0, Kind::kNone, 511},
    {4822, 22, 0, Kind::kNone, 511},
    {4844, 26, 0, Kind::kNone, 480},
    {4870, 29, 0, Kind::kNone, 480},
    {4899, 34, 0, Kind::kNone, 480},
    {4933, 26, 0, Kind::kNone, 511},
    {4959, 26, 0, Kind::kNone, 511},
    {4985, 30, 2, Kind::kDefault, 511},
    {5017, 12, 0, Kind::kNone, 511},
    {5029, 25, 0, Kind::kNone, 511},
    {5054, 24, 17, Kind::kFallback, 511},
    {5095, 30, 23, Kind::kFallback, 511},
    {5148, 18, 1, Kind::kDefault, 511},
    {5167, 34, 0, Kind::kDefault, 448},
    {5201, 34, 14, Kind::kDefault, 32},
    {5249, 31, 0, Kind::kNone, 511},
    {5280, 27, 0, Kind::kNone, 511},
    {5307, 29, 0, Kind::kNone, 511},
    {5336, 29, 0, Kind::kNone, 511},
    {5365, 17, 9, Kind::kDefault, 511},
    {5391, 24, 0, Kind::kNone, 511},
    {5415, 46, 5, Kind::kDefault, 384},
    {5466, 35, 5, Kind::kDefault, 511},
    {5506, 23, 0, Kind::kNone, 511},
    {5529, 23, 0, Kind::kNone, 511},
    {5552, 25, 0, Kind::kNone, 480},
    {5577, 37, 5, Kind::kDefault, 511},
    {5619, 39, 13, Kind::kDefault, 448},
    {5671, 26, 2, Kind::kDefault, 511},
    {5699, 19, 2, Kind::kDefault, 511},
    {5720, 27, 0, Kind::kNone, 511},
    {5747, 33, 3, Kind::kDefault, 508},
    {5783, 36, 32, Kind::kFallback, 448},
    {5851, 30, 4, Kind::kDefault, 480},
    {5885, 17, 1, Kind::kDefault, 511},
    {5903, 26, 0, Kind::kNone, 511},
    {5929, 22, 5, Kind::kDefault, 511},
    {5956, 20, 4, Kind::kDefault, 480},
    {5980, 31, 5, Kind::kDefault, 511},
    {6016, 49, 15, Kind::kDefault, 511},
    {6080, 31, 5, Kind::kDefault, 511},
    {6116, 47, 3, Kind::kDefault, 511},
    {6166, 43, 7, Kind::kDefault, 511},
    {6216, 40, 36, Kind::kFallback, 511},
    {6292, 36, 10, Kind::kDefault, 511},
    {6338, 36, 1, Kind::kDefault, 511},
    {6375, 47, 6, Kind::kDefault, 511},
    {6428, 47, 5, Kind::kDefault, 7},
    {6480, 47, 4, Kind::kDefault, 504},
    {6531, 47, 21, Kind::kDefault, 511},
    {6599, 56, 47, Kind::kFallback, 511},
    {6702, 31, 5, Kind::kDefault, 511},
    {6738, 24, 4, Kind::kDefault, 511},
    {6766, 23, 5, Kind::kDefault, 31},
    {6794, 23, 4, Kind::kDefault, 480},
    {6821, 32, 4, Kind::kDefault, 510},
    {6857, 32, 26, Kind::kFallback, 1},
    {6915, 18, 17, Kind::kDefault, 511},
    {6950, 22, 5, Kind::kDefault, 511},
    {6977, 36, 5, Kind::kDefault, 511},
    {7018, 31, 0, Kind::kDefault, 448},
    {7049, 55, 67, Kind::kDefault, 511},
    {7171, 57, 43, Kind::kDefault, 511},
    {7271, 45, 4, Kind::kDefault, 480},
    {7320, 38, 5, Kind::kDefault, 511},
    {7363, 38, 5, Kind::kDefault, 511},
    {7406, 31, 5, Kind::kDefault, 511},
    {7442, 24, 5, Kind::kDefault, 511},
    {7471, 30, 5, Kind::kDefault, 31},
    {7506, 30, 4, Kind::kDefault, 480},
    {7540, 34, 4, Kind::kDefault, 511},
    {7578, 22, 5, Kind::kDefault, 511},
    {7605, 42, 0, Kind::kNone, 480},
    {7647, 55, 5, Kind::kDefault, 511},
    {7707, 60, 1, Kind::kDefault, 511},
    {7768, 60, 1, Kind::kDefault, 511},
    {7829, 30, 0, Kind::kNone, 511},
    {7859, 44, 5, Kind::kDefault, 511},
    {7908, 57, 5, Kind::kDefault, 510},
    {7970, 54, 1, Kind::kDefault, 511},
    {8025, 54, 1, Kind::kDefault, 511},
    {8080, 54, 1, Kind::kDefault, 511},
    {8135, 50, 1, Kind::kDefault, 511},
    {8186, 43, 0, Kind::kNone, 480},
    {8229, 30, 0, Kind::kNone, 511},
    {8259, 14, 0, Kind::kNone, 511},
    {8273, 32, 5, Kind::kDefault, 511},
    {8310, 20, 1, Kind::kDefault, 511},
    {8331, 44, 0, Kind::kNone, 510},
    {8375, 40, 0, Kind::kNone, 511},
    {8415, 34, 3, Kind::kDefault, 510},
    {8452, 36, 0, Kind::kDefault, 448},
    {8488, 36, 14, Kind::kDefault, 32},
    {8538, 33, 0, Kind::kNone, 511},
    {8571, 29, 0, Kind::kNone, 511},
    {8600, 31, 0, Kind::kNone, 511},
    {8631, 31, 0, Kind::kNone, 511},
    {8662, 39, 0, Kind::kNone, 496},
    {8701, 51, 4, Kind::kDefault, 511},
    {8756, 36, 2, Kind::kDefault, 511},
    {8794, 32, 3, Kind::kDefault, 511},
    {8829, 17, 0, Kind::kNone, 511},
    {8846, 24, 0, Kind::kNone, 511},
    {8870, 40, 3, Kind::kDefault, 448},
    {8913, 37, 1, Kind::kDefault, 511},
    {8951, 48, 5, Kind::kDefault, 384},
    {9004, 42, 13, Kind::kDefault, 448},
    {9059, 45, 5, Kind::kDefault, 511},
    {9109, 44, 2, Kind::kDefault, 511},
    {9155, 35, 7, Kind::kDefault, 511},
    {9197, 41, 0, Kind::kNone, 511},
    {9238, 36, 0, Kind::kDefault, 511},
    {9274, 41, 5, Kind::kDefault, 511},
    {9320, 29, 0, Kind::kNone, 496},
    {9349, 21, 2, Kind::kDefault, 511},
    {9372, 29, 0, Kind::kNone, 511},
    {9401, 35, 3, Kind::kDefault, 508},
    {9439, 40, 9, Kind::kDefault, 511},
    {9488, 38, 1, Kind::kDefault, 511},
    {9527, 32, 4, Kind::kDefault, 480},
    {9563, 22, 0, Kind::kNone, 511},
    {9585, 19, 0, Kind::kNone, 511},
    {9604, 41, 5, Kind::kDefault, 511},
    {9650, 29, 0, Kind::kNone, 511},
    {9679, 40, 0, Kind::kNone, 496},
    {9719, 35, 5, Kind::kDefault, 480},
    {9759, 18, 0, Kind::kNone, 511},
    {9777, 33, 5, Kind::kDefault, 511},
    {9815, 33, 0, Kind::kNone, 511},
    {9848, 20, 0, Kind::kNone, 448},
    {9868, 20, 0, Kind::kNone, 511},
    {9888, 21, 4, Kind::kDefault, 504},
    {9913, 21, 0, Kind::kNone, 7},
    {9934, 11, 0, Kind::kDefault, 511},
    {9945, 47, 5, Kind::kDefault, 511},
    {9997, 24, 0, Kind::kNone, 511},
    {10021, 30, 5, Kind::kDefault, 511},
    {10056, 30, 5, Kind::kDefault, 511},
    {10091, 22, 0, Kind::kNone, 511},
    {10113, 29, 10, Kind::kDefault, 511},
    {10152, 27, 8, Kind::kDefault, 511},
    {10187, 21, 0, Kind::kNone, 511},
    {10208, 25, 0, Kind::kNone, 511},
    {10233, 30, 0, Kind::kNone, 511},
    {10263, 38, 0, Kind::kNone, 511},
    {10301, 22, 0, Kind::kNone, 511},
    {10323, 43, 0, Kind::kNone, 510},
    {10366, 34, 0, Kind::kNone, 510},
    {10400, 49, 0, Kind::kNone, 510},
    {10449, 49, 0, Kind::kNone, 224},
    {10498, 47, 0, Kind::kNone, 224},
    {10545, 60, 0, Kind::kNone, 511},
    {10605, 57, 0, Kind::kNone, 510},
    {10662, 45, 0, Kind::kNone, 511},
    {10707, 32, 0, Kind::kNone, 511},
    {10739, 43, 0, Kind::kNone, 480},
    {10782, 33, 5, Kind::kDefault, 1},
    {10820, 33, 4, Kind::kDefault, 510},
    {10857, 37, 0, Kind::kNone, 511},
    {10894, 64, 4, Kind::kDefault, 511},
    {10962, 32, 5, Kind::kDefault, 511},
    {10999, 33, 2, Kind::kDefault, 511},
    {11034, 41, 0, Kind::kNone, 511},
    {11075, 31, 2, Kind::kDefault, 511},
    {11108, 39, 0, Kind::kNone, 511},
    {11147, 31, 10, Kind::kDefault, 511},
    {11188, 42, 32, Kind::kFallback, 511},
    {11262, 43, 33, Kind::kFallback, 511},
    {11338, 41, 31, Kind::kFallback, 511},
    {11410, 41, 2, Kind::kDefault, 511},
    {11453, 39, 4, Kind::kDefault, 480},
    {11496, 45, 4, Kind::kDefault, 256},
    {11545, 60, 3, Kind::kDefault, 511},
    {11608, 50, 10, Kind::kDefault, 511},
    {11668, 53, 4, Kind::kDefault, 448},
    {11725, 47, 4, Kind::kDefault, 511},
    {11776, 29, 22, Kind::kDefault, 511},
    {11827, 35, 0, Kind::kNone, 384},
    {11862, 34, 0, Kind::kNone, 448},
    {11896, 33, 0, Kind::kNone, 511},
    {11929, 39, 2, Kind::kDefault, 511},
    {11970, 33, 10, Kind::kDefault, 504},
    {12013, 32, 3, Kind::kDefault, 511},
    {12048, 40, 0, Kind::kNone, 511},
    {12088, 48, 0, Kind::kDefault, 384},
    {12136, 31, 0, Kind::kNone, 511},
    {12167, 30, 5, Kind::kDefault, 511},
    {12202, 29, 0, Kind::kNone, 511},
    {12231, 32, 0, Kind::kNone, 511},
    {12263, 22, 49, Kind::kDefault, 480},
    {12334, 22, 0, Kind::kNone, 31},
    {12356, 34, 2, Kind::kDefault, 511},
    {12392, 43, 7, Kind::kDefault, 4},
    {12442, 43, 7, Kind::kDefault, 504},
    {12492, 39, 5, Kind::kDefault, 511},
    {12536, 46, 2, Kind::kDefault, 511},
    {12584, 32, 3, Kind::kDefault, 511},
    {12619, 24, 0, Kind::kNone, 511},
    {12643, 30, 4, Kind::kDefault, 504},
    {12677, 28, 5, Kind::kDefault, 511},
    {12710, 27, 0, Kind::kDefault, 511},
    {12737, 34, 0, Kind::kDefault, 511},
    {12771, 32, 10, Kind::kDefault, 511},
    {12813, 21, 5, Kind::kDefault, 511},
    {12839, 22, 14, Kind::kDefault, 480},
    {12875, 28, 0, Kind::kNone, 511},
    {12903, 10, 0, Kind::kNone, 511},
    {12913, 26, 3, Kind::kDefault, 511},
    {12942, 35, 0, Kind::kNone, 511},
    {12977, 34, 3, Kind::kDefault, 511},
    {13014, 41, 5, Kind::kDefault, 32},
    {13060, 41, 4, Kind::kDefault, 448},
    {13105, 38, 0, Kind::kNone, 511},
    {13143, 37, 3, Kind::kDefault, 511},
    {13183, 44, 4, Kind::kDefault, 510},
    {13231, 36, 3, Kind::kDefault, 511},
    {13270, 31, 1, Kind::kDefault, 511},
    {13302, 34, 0, Kind::kNone, 448},
    {13336, 33, 1, Kind::kDefault, 480},
    {13370, 37, 17, Kind::kDefault, 511},
    {13424, 27, 5, Kind::kDefault, 511},
    {13456, 31, 3, Kind::kDefault, 511},
    {13490, 36, 8, Kind::kDefault, 511},
    {13534, 21, 0, Kind::kNone, 448},
    {13555, 35, 11, Kind::kDefault, 511},
    {13601, 10, 0, Kind::kDefault, 511},
    {13611, 19, 0, Kind::kDefault, 510},
    {13630, 19, 0, Kind::kNone, 1},
    {13649, 14, 11, Kind::kDefault, 480},
    {13674, 14, 0, Kind::kNone, 31},
    {13688, 22, 0, Kind::kNone, 511},
    {13710, 19, 0, Kind::kDefault, 510},
    {13729, 19, 0, Kind::kNone, 1},
    {13748, 23, 0, Kind::kDefault, 510},
    {13771, 23, 0, Kind::kNone, 1},
    {13794, 21, 0, Kind::kNone, 511},
    {13815, 27, 0, Kind::kNone, 511},
    {13842, 14, 0, Kind::kNone, 496},
    {13856, 17, 0, Kind::kNone, 511},
    {13873, 35, 0, Kind::kNone, 511},
    {13908, 39, 0, Kind::kDefault, 511},
    {13947, 21, 0, Kind::kNone, 511},
    {13968, 24, 0, Kind::kNone, 511},
    {13992, 29, 2, Kind::kDefault, 511},
    {14023, 34, 6, Kind::kDefault, 511},
    {14063, 28, 0, Kind::kDefault, 511},
    {14091, 15, 4, Kind::kDefault, 511},
    {14110, 28, 4, Kind::kDefault, 511},
    {14142, 31, 5, Kind::kDefault, 511},
    {14178, 22, 0, Kind::kDefault, 511},
    {14200, 17, 5, Kind::kDefault, 7},
    {14222, 17, 4, Kind::kDefault, 504},
    {14243, 27, 3, Kind::kDefault, 511},
    {14273, 31, 3, Kind::kDefault, 511},
    {14307, 34, 0, Kind::kNone, 511},
    {14341, 30, 0, Kind::kNone, 511},
    {14371, 39, 2, Kind::kDefault, 511},
    {14412, 38, 2, Kind::kDefault, 96},
    {14452, 38, 2, Kind::kDefault, 384},
    {14492, 38, 1, Kind::kDefault, 31},
    {14531, 51, 2, Kind::kDefault, 511},
    {14584, 44, 4, Kind::kDefault, 511},
    {14632, 42, 10, Kind::kDefault, 510},
    {14684, 47, 10, Kind::kDefault, 448},
    {14741, 35, 10, Kind::kDefault, 448},
    {14786, 42, 6, Kind::kDefault, 508},
    {14834, 48, 0, Kind::kNone, 384},
    {14882, 46, 0, Kind::kNone, 511},
    {14928, 29, 0, Kind::kNone, 511},
    {14957, 36, 0, Kind::kNone, 511},
    {14993, 44, 0, Kind::kNone, 511},
    {15037, 55, 0, Kind::kNone, 511},
    {15092, 38, 0, Kind::kNone, 511},
    {15130, 57, 0, Kind::kNone, 511},
    {15187, 40, 0, Kind::kNone, 511},
    {15227, 34, 7, Kind::kDefault, 508},
    {15268, 34, 7, Kind::kDefault, 3},
    {15309, 32, 0, Kind::kNone, 511},
    {15341, 43, 12, Kind::kDefault, 511},
    {15396, 44, 0, Kind::kDefault, 511},
    {15440, 24, 0, Kind::kNone, 511},
    {15464, 36, 13, Kind::kDefault, 510},
    {15513, 45, 5, Kind::kDefault, 448},
    {15563, 41, 5, Kind::kDefault, 511},
    {15609, 39, 32, Kind::kFallback, 511},
    {15680, 35, 0, Kind::kNone, 511},
    {15715, 30, 30, Kind::kDefault, 511},
    {15775, 48, 5, Kind::kDefault, 6},
    {15828, 48, 4, Kind::kDefault, 504},
    {15880, 48, 0, Kind::kDefault, 448},
    {15928, 40, 0, Kind::kDefault, 510},
    {15968, 32, 0, Kind::kNone, 511},
    {16000, 48, 0, Kind::kNone, 511},
    {16048, 39, 0, Kind::kNone, 511},
    {16087, 37, 0, Kind::kNone, 511},
    {16124, 38, 5, Kind::kDefault, 511},
    {16167, 42, 0, Kind::kNone, 511},
    {16209, 50, 5, Kind::kDefault, 6},
    {16264, 50, 4, Kind::kDefault, 504},
    {16318, 38, 0, Kind::kNone, 508},
    {16356, 64, 57, Kind::kFallback, 256},
    {16477, 51, 4, Kind::kDefault, 510},
    {16532, 42, 4, Kind::kDefault, 504},
    {16578, 46, 11, Kind::kDefault, 504},
    {16635, 56, 5, Kind::kDefault, 256},
    {16696, 56, 5, Kind::kDefault, 504},
    {16757, 42, 0, Kind::kNone, 511},
    {16799, 52, 2, Kind::kDefault, 511},
    {16853, 44, 3, Kind::kDefault, 511},
    {16900, 44, 5, Kind::kDefault, 31},
    {16949, 44, 4, Kind::kDefault, 480},
    {16997, 41, 32, Kind::kFallback, 511},
    {17070, 43, 0, Kind::kNone, 508},
    {17113, 48, 0, Kind::kNone, 508},
    {17161, 45, 4, Kind::kDefault, 511},
    {17210, 54, 8, Kind::kDefault, 448},
    {17272, 42, 5, Kind::kDefault, 510},
    {17319, 42, 4, Kind::kDefault, 504},
    {17365, 42, 4, Kind::kDefault, 504},
    {17411, 58, 5, Kind::kDefault, 508},
    {17474, 49, 2, Kind::kDefault, 511},
    {17525, 45, 0, Kind::kNone, 511},
    {17570, 37, 0, Kind::kNone, 511},
    {17607, 47, 2, Kind::kDefault, 3},
    {17656, 58, 1, Kind::kDefault, 508},
    {17715, 47, 3, Kind::kDefault, 511},
    {17765, 50, 0, Kind::kDefault, 448},
    {17815, 42, 0, Kind::kDefault, 510},
    {17857, 41, 0, Kind::kNone, 384},
    {17898, 39, 0, Kind::kNone, 511},
    {17937, 50, 0, Kind::kNone, 511},
    {17987, 41, 0, Kind::kNone, 511},
    {18028, 42, 3, Kind::kDefault, 384},
    {18073, 44, 8, Kind::kDefault, 384},
    {18125, 45, 3, Kind::kDefault, 384},
    {18173, 39, 0, Kind::kNone, 511},
    {18212, 38, 3, Kind::kDefault, 384},
    {18253, 40, 2, Kind::kDefault, 384},
    {18295, 41, 3, Kind::kDefault, 384},
    {18339, 38, 3, Kind::kDefault, 508},
    {18380, 36, 7, Kind::kDefault, 508},
    {18423, 40, 0, Kind::kNone, 511},
    {18463, 66, 57, Kind::kFallback, 256},
    {18586, 55, 3, Kind::kDefault, 448},
    {18644, 40, 5, Kind::kDefault, 192},
    {18689, 40, 4, Kind::kDefault, 256},
    {18733, 64, 3, Kind::kDefault, 504},
    {18800, 33, 0, Kind::kNone, 511},
    {18833, 37, 0, Kind::kNone, 511},
    {18870, 42, 0, Kind::kDefault, 480},
    {18912, 39, 0, Kind::kNone, 511},
    {18951, 40, 0, Kind::kNone, 511},
    {18991, 44, 0, Kind::kNone, 511},
    {19035, 35, 0, Kind::kNone, 511},
    {19070, 45, 0, Kind::kNone, 511},
    {19115, 42, 0, Kind::kNone, 511},
    {19157, 50, 5, Kind::kDefault, 480},
    {19212, 50, 4, Kind::kDefault, 24},
    {19266, 33, 5, Kind::kDefault, 511},
    {19304, 37, 3, Kind::kDefault, 511},
    {19344, 26, 7, Kind::kDefault, 511},
    {19377, 38, 0, Kind::kNone, 63},
    {19415, 32, 2, Kind::kDefault, 511},
    {19449, 30, 0, Kind::kNone, 511},
    {19479, 31, 0, Kind::kNone, 508},
    {19510, 55, 0, Kind::kNone, 384},
    {19565, 55, 0, Kind::kNone, 384},
    {19620, 57, 5, Kind::kDefault, 256},
    {19682, 38, 0, Kind::kNone, 496},
    {19720, 45, 5, Kind::kDefault, 511},
    {19770, 42, 5, Kind::kDefault, 511},
    {19817, 45, 4, Kind::kDefault, 511},
    {19866, 31, 5, Kind::kDefault, 511},
    {19902, 35, 5, Kind::kDefault, 510},
    {19942, 36, 0, Kind::kNone, 511},
    {19978, 37, 0, Kind::kNone, 510},
    {20015, 34, 0, Kind::kNone, 511},
    {20049, 19, 0, Kind::kNone, 511},
    {20068, 21, 0, Kind::kNone, 511},
    {20089, 19, 0, Kind::kNone, 24},
    {20108, 15, 0, Kind::kNone, 511},
    {20123, 19, 2, Kind::kDefault, 511},
    {20144, 43, 5, Kind::kDefault, 511},
    {20192, 24, 19, Kind::kFallback, 511},
    {20235, 27, 19, Kind::kFallback, 511},
    {20281, 24, 19, Kind::kFallback, 511},
    {20324, 23, 0, Kind::kNone, 511},
    {20347, 35, 5, Kind::kDefault, 480},
    {20387, 15, 0, Kind::kNone, 496},
    {20402, 35, 5, Kind::kDefault, 480},
    {20442, 13, 0, Kind::kNone, 511},
    {20455, 16, 0, Kind::kNone, 511},
    {20471, 36, 0, Kind::kNone, 511},
    {20507, 12, 0, Kind::kNone, 511},
    {20519, 44, 0, Kind::kDefault, 256},
    {20563, 25, 5, Kind::kDefault, 63},
    {20593, 25, 4, Kind::kDefault, 448},
    {20622, 25, 0, Kind::kDefault, 480},
    {20647, 22, 0, Kind::kNone, 480},
    {20669, 36, 4, Kind::kDefault, 256},
    {20709, 28, 3, Kind::kDefault, 480},
    {20740, 22, 4, Kind::kDefault, 511},
    {20766, 39, 5, Kind::kDefault, 96},
    {20810, 39, 4, Kind::kDefault, 384},
    {20853, 39, 5, Kind::kDefault, 511},
    {20897, 32, 0, Kind::kNone, 480},
    {20929, 20, 4, Kind::kDefault, 511},
    {20953, 21, 0, Kind::kNone, 480},
    {20974, 37, 0, Kind::kDefault, 480},
    {21011, 38, 5, Kind::kDefault, 480},
    {21054, 41, 5, Kind::kDefault, 480},
    {21100, 34, 0, Kind::kNone, 511},
    {21134, 22, 0, Kind::kNone, 511},
    {21156, 21, 3, Kind::kDefault, 511},
    {21180, 28, 5, Kind::kDefault, 511},
    {21213, 25, 2, Kind::kDefault, 511},
    {21240, 28, 3, Kind::kDefault, 511},
    {21271, 43, 2, Kind::kDefault, 448},
    {21316, 40, 0, Kind::kNone, 31},
    {21356, 34, 0, Kind::kNone, 31},
    {21390, 18, 0, Kind::kNone, 31},
    {21408, 34, 0, Kind::kNone, 31},
    {21442, 23, 0, Kind::kNone, 31},
    {21465, 25, 0, Kind::kNone, 31},
    {21490, 40, 0, Kind::kNone, 31},
    {21530, 28, 0, Kind::kNone, 31},
    {21558, 32, 0, Kind::kNone, 31},
    {21590, 30, 0, Kind::kNone, 31},
    {21620, 34, 0, Kind::kNone, 31},
    {21654, 30, 0, Kind::kNone, 31},
    {21684, 25, 0, Kind::kNone, 31},
    {21709, 33, 0, Kind::kNone, 30},
    {21742, 28, 0, Kind::kNone, 31},
    {21770, 37, 0, Kind::kNone, 31},
    {21807, 42, 0, Kind::kNone, 31},
    {21849, 33, 0, Kind::kNone, 31},
    {21882, 38, 0, Kind::kNone, 31},
    {21920, 36, 0, Kind::kNone, 31},
    {21956, 35, 0, Kind::kNone, 31},
    {21991, 25, 0, Kind::kNone, 31},
    {22016, 35, 0, Kind::kNone, 31},
    {22051, 23, 0, Kind::kNone, 31},
    {22074, 31, 0, Kind::kNone, 31},
    {22105, 20, 0, Kind::kNone, 31},
    {22125, 22, 0, Kind::kNone, 31},
    {22147, 31, 0, Kind::kNone, 31},
    {22178, 26, 0, Kind::kNone, 31},
    {22204, 24, 0, Kind::kNone, 31},
    {22228, 21, 0, Kind::kNone, 31},
    {22249, 26, 0, Kind::kNone, 31},
    {22275, 25, 0, Kind::kNone, 31},
    {22300, 31, 0, Kind::kNone, 31},
    {22331, 49, 0, Kind::kNone, 31},
    {22380, 50, 0, Kind::kNone, 31},
    {22430, 27, 0, Kind::kNone, 31},
    {22457, 16, 0, Kind::kNone, 31},
    {22473, 18, 0, Kind::kNone, 31},
    {22491, 23, 0, Kind::kNone, 31},
    {22514, 23, 0, Kind::kNone, 31},
    {22537, 16, 0, Kind::kNone, 31},
    {22553, 37, 0, Kind::kNone, 511},
    {22590, 18, 0, Kind::kNone, 511},
    {22608, 43, 4, Kind::kDefault, 511},
    {22655, 23, 0, Kind::kNone, 511},
    {22678, 35, 4, Kind::kDefault, 511},
    {22717, 17, 0, Kind::kDefault, 511},
    {22734, 24, 0, Kind::kDefault, 511},
    {22758, 13, 0, Kind::kNone, 511},
    {22771, 29, 0, Kind::kNone, 511},
    {22800, 38, 0, Kind::kNone, 504},
    {22838, 27, 0, Kind::kNone, 511},
    {22865, 28, 5, Kind::kDefault, 384},
    {22898, 28, 0, Kind::kNone, 127},
    {22926, 29, 0, Kind::kNone, 7},
    {22955, 33, 0, Kind::kNone, 7},
    {22988, 40, 0, Kind::kNone, 7},
    {23028, 41, 0, Kind::kNone, 7},
    {23069, 30, 0, Kind::kNone, 7},
    {23099, 33, 4, Kind::kDefault, 384},
    {23136, 33, 0, Kind::kNone, 127},
    {23169, 33, 0, Kind::kNone, 511},
    {23202, 42, 4, Kind::kDefault, 511},
    {23248, 48, 4, Kind::kDefault, 256},
    {23300, 43, 5, Kind::kDefault, 384},
    {23348, 43, 0, Kind::kNone, 127},
    {23391, 40, 0, Kind::kNone, 511},
    {23431, 38, 0, Kind::kNone, 511},
    {23469, 45, 0, Kind::kNone, 511},
    {23514, 39, 0, Kind::kNone, 480},
    {23553, 21, 4, Kind::kDefault, 384},
    {23578, 21, 0, Kind::kNone, 127},
    {23599, 29, 3, Kind::kDefault, 384},
    {23631, 29, 0, Kind::kNone, 127},
    {23660, 13, 0, Kind::kDefault, 511},
    {23673, 25, 0, Kind::kNone, 511},
    {23698, 21, 0, Kind::kNone, 511},
    {23719, 16, 0, Kind::kNone, 511},
    {23735, 27, 0, Kind::kNone, 511},
    {23762, 20, 0, Kind::kNone, 511},
    {23782, 39, 0, Kind::kNone, 511},
    {23821, 44, 0, Kind::kNone, 448},
    {23865, 26, 0, Kind::kNone, 511},
    {23891, 42, 0, Kind::kNone, 448},
    {23933, 43, 0, Kind::kNone, 480},
    {23976, 29, 0, Kind::kNone, 511},
    {24005, 34, 0, Kind::kNone, 256},
    {24039, 37, 0, Kind::kNone, 256},
    {24076, 35, 0, Kind::kNone, 448},
    {24111, 39, 0, Kind::kNone, 448},
    {24150, 23, 0, Kind::kNone, 511},
    {24173, 40, 0, Kind::kNone, 510},
    {24213, 38, 0, Kind::kNone, 480},
    {24251, 37, 0, Kind::kNone, 448},
    {24288, 26, 0, Kind::kNone, 511},
    {24314, 25, 0, Kind::kNone, 511},
    {24339, 48, 0, Kind::kNone, 448},
    {24387, 32, 0, Kind::kNone, 511},
    {24419, 15, 0, Kind::kNone, 511},
    {24434, 22, 0, Kind::kNone, 511},
    {24456, 25, 0, Kind::kNone, 511},
    {24481, 26, 0, Kind::kNone, 511},
    {24507, 21, 0, Kind::kNone, 511},
    {24528, 26, 0, Kind::kNone, 511},
    {24554, 42, 5, Kind::kDefault, 496},
    {24601, 49, 0, Kind::kNone, 511},
    {24650, 18, 5, Kind::kDefault, 255},
    {24673, 18, 4, Kind::kDefault, 256},
    {24695, 36, 1, Kind::kDefault, 504},
    {24732, 29, 1, Kind::kDefault, 511},
    {24762, 34, 2, Kind::kDefault, 511},
    {24798, 15, 0, Kind::kNone, 511},
    {24813, 26, 0, Kind::kNone, 511},
    {24839, 21, 39, Kind::kDefault, 24},
    {24899, 21, 50, Kind::kDefault, 480},
    {24970, 21, 38, Kind::kDefault, 7},
    {25029, 28, 0, Kind::kNone, 511},
    {25057, 41, 10, Kind::kDefault, 511},
    {25108, 27, 0, Kind::kNone, 511},
    {25135, 36, 0, Kind::kNone, 511},
    {25171, 29, 10, Kind::kDefault, 511},
    {25210, 29, 3, Kind::kDefault, 511},
    {25242, 12, 0, Kind::kNone, 504},
    {25254, 26, 0, Kind::kNone, 511},
    {25280, 20, 0, Kind::kNone, 511},
    {25300, 19, 0, Kind::kNone, 511},
    {25319, 21, 0, Kind::kNone, 511},
    {25340, 31, 0, Kind::kDefault, 511},
    {25371, 32, 5, Kind::kDefault, 31},
    {25408, 32, 0, Kind::kNone, 480},
    {25440, 26, 0, Kind::kNone, 511},
    {25466, 9, 0, Kind::kNone, 511},
    {25475, 20, 0, Kind::kNone, 511},
    {25495, 25, 2, Kind::kDefault, 384},
    {25522, 25, 0, Kind::kNone, 127},
    {25547, 34, 1, Kind::kDefault, 384},
    {25582, 34, 0, Kind::kNone, 127},
    {25616, 20, 0, Kind::kNone, 511},
    {25636, 23, 0, Kind::kNone, 511},
    {25659, 25, 3, Kind::kDefault, 384},
    {25687, 25, 0, Kind::kNone, 127},
    {25712, 37, 0, Kind::kNone, 511},
    {25749, 20, 0, Kind::kNone, 511},
    {25769, 20, 0, Kind::kNone, 511},
    {25789, 31, 0, Kind::kNone, 511},
    {25820, 56, 3, Kind::kDefault, 511},
    {25879, 59, 2, Kind::kDefault, 511},
    {25940, 53, 0, Kind::kNone, 511},
    {25993, 64, 5, Kind::kDefault, 480},
    {26062, 60, 8, Kind::kDefault, 511},
    {26130, 41, 0, Kind::kNone, 511},
    {26171, 48, 0, Kind::kNone, 511},
    {26219, 38, 0, Kind::kNone, 511},
    {26257, 47, 5, Kind::kDefault, 511},
    {26309, 43, 0, Kind::kNone, 511},
    {26352, 39, 3, Kind::kDefault, 480},
    {26394, 40, 4, Kind::kDefault, 511},
    {26438, 50, 2, Kind::kDefault, 511},
    {26490, 59, 3, Kind::kDefault, 511},
    {26552, 49, 3, Kind::kDefault, 511},
    {26604, 55, 1, Kind::kDefault, 504},
    {26660, 55, 1, Kind::kDefault, 496},
    {26716, 43, 0, Kind::kNone, 511},
    {26759, 20, 4, Kind::kDefault, 511},
    {26783, 44, 4, Kind::kDefault, 480},
    {26831, 48, 4, Kind::kDefault, 256},
    {26883, 20, 0, Kind::kNone, 511},
    {26903, 46, 5, Kind::kDefault, 511},
    {26954, 31, 0, Kind::kNone, 511},
    {26985, 47, 4, Kind::kDefault, 480},
    {27036, 48, 4, Kind::kDefault, 384},
    {27088, 54, 1, Kind::kDefault, 384},
    {27143, 39, 4, Kind::kDefault, 511},
    {27186, 36, 2, Kind::kDefault, 511},
    {27224, 48, 5, Kind::kDefault, 256},
    {27277, 16, 42, Kind::kDefault, 511},
    {27335, 31, 4, Kind::kDefault, 511},
    {27370, 34, 3, Kind::kDefault, 511},
    {27407, 19, 0, Kind::kNone, 510},
    {27426, 39, 4, Kind::kDefault, 508},
    {27469, 36, 10, Kind::kDefault, 511},
    {27515, 32, 7, Kind::kDefault, 510},
    {27554, 30, 4, Kind::kDefault, 510},
    {27588, 30, 0, Kind::kNone, 31},
    {27618, 22, 4, Kind::kDefault, 511},
    {27644, 27, 4, Kind::kDefault, 511},
    {27675, 42, 5, Kind::kDefault, 511},
    {27722, 25, 3, Kind::kDefault, 511},
    {27750, 28, 0, Kind::kNone, 511},
    {27778, 31, 25, Kind::kFallback, 480},
    {27834, 42, 39, Kind::kFallback, 480},
    {27915, 21, 4, Kind::kDefault, 511},
    {27940, 33, 9, Kind::kDefault, 256},
    {27982, 45, 1, Kind::kDefault, 511},
    {28028, 43, 4, Kind::kDefault, 511},
    {28075, 52, 8, Kind::kDefault, 511},
    {28135, 41, 4, Kind::kDefault, 511},
    {28180, 42, 3, Kind::kDefault, 508},
    {28225, 35, 2, Kind::kDefault, 510},
    {28262, 39, 0, Kind::kNone, 511},
    {28301, 46, 4, Kind::kDefault, 511},
    {28351, 26, 5, Kind::kDefault, 511},
    {28382, 35, 3, Kind::kDefault, 510},
    {28420, 36, 2, Kind::kDefault, 510},
    {28458, 37, 2, Kind::kDefault, 510},
    {28497, 45, 3, Kind::kDefault, 511},
    {28545, 40, 1, Kind::kDefault, 4},
    {28586, 40, 1, Kind::kDefault, 504},
    {28627, 44, 1, Kind::kDefault, 510},
    {28672, 44, 3, Kind::kDefault, 1},
    {28719, 43, 4, Kind::kDefault, 511},
    {28766, 40, 3, Kind::kDefault, 508},
    {28809, 39, 4, Kind::kDefault, 508},
    {28852, 33, 0, Kind::kNone, 510},
    {28885, 34, 3, Kind::kDefault, 510},
    {28922, 41, 1, Kind::kDefault, 504},
    {28964, 58, 0, Kind::kNone, 510},
    {29022, 46, 0, Kind::kNone, 510},
    {29068, 63, 0, Kind::kNone, 504},
    {29131, 54, 0, Kind::kNone, 510},
    {29185, 57, 0, Kind::kNone, 510},
    {29242, 31, 4, Kind::kDefault, 511},
    {29277, 36, 4, Kind::kDefault, 511},
    {29317, 38, 1, Kind::kDefault, 511},
    {29356, 34, 6, Kind::kDefault, 511},
    {29396, 32, 0, Kind::kNone, 510},
    {29428, 52, 0, Kind::kNone, 511},
    {29480, 55, 0, Kind::kNone, 480},
    {29535, 53, 0, Kind::kNone, 1},
    {29588, 41, 0, Kind::kNone, 1},
    {29629, 49, 0, Kind::kNone, 1},
    {29678, 52, 0, Kind::kNone, 1},
    {29730, 32, 7, Kind::kDefault, 24},
    {29769, 32, 7, Kind::kDefault, 480},
    {29808, 32, 4, Kind::kDefault, 511},
    {29844, 29, 5, Kind::kDefault, 511},
    {29878, 39, 5, Kind::kDefault, 511},
    {29922, 41, 0, Kind::kNone, 511},
    {29963, 38, 0, Kind::kNone, 511},
    {30001, 26, 13, Kind::kDefault, 510},
    {30040, 26, 4, Kind::kDefault, 511},
    {30070, 35, 5, Kind::kDefault, 28},
    {30110, 35, 4, Kind::kDefault, 480},
    {30149, 44, 0, Kind::kNone, 448},
    {30193, 39, 3, Kind::kDefault, 511},
    {30235, 36, 5, Kind::kDefault, 511},
    {30276, 34, 55, Kind::kDefault, 511},
    {30365, 31, 4, Kind::kDefault, 511},
    {30400, 19, 0, Kind::kNone, 511},
    {30419, 29, 5, Kind::kDefault, 511},
    {30453, 28, 4, Kind::kDefault, 511},
    {30485, 39, 8, Kind::kDefault, 511},
    {30532, 42, 8, Kind::kDefault, 511},
    {30582, 51, 20, Kind::kDefault, 448},
    {30653, 50, 10, Kind::kDefault, 511},
    {30713, 40, 4, Kind::kDefault, 256},
    {30757, 50, 2, Kind::kDefault, 256},
    {30809, 41, 5, Kind::kDefault, 256},
    {30855, 39, 8, Kind::kDefault, 256},
    {30902, 47, 2, Kind::kDefault, 256},
    {30951, 39, 8, Kind::kDefault, 256},
    {30998, 18, 5, Kind::kDefault, 511},
    {31021, 37, 4, Kind::kDefault, 511},
    {31062, 39, 3, Kind::kDefault, 511},
    {31104, 33, 5, Kind::kDefault, 511},
    {31142, 22, 0, Kind::kNone, 480},
    {31164, 22, 0, Kind::kNone, 511},
    {31186, 23, 0, Kind::kNone, 511},
    {31209, 17, 5, Kind::kDefault, 511},
    {31231, 36, 4, Kind::kDefault, 504},
    {31271, 46, 3, Kind::kDefault, 504},
    {31320, 50, 4, Kind::kDefault, 504},
    {31374, 26, 5, Kind::kDefault, 511},
    {31405, 32, 5, Kind::kDefault, 510},
    {31442, 28, 3, Kind::kDefault, 31},
    {31473, 28, 3, Kind::kDefault, 480},
    {31504, 26, 4, Kind::kDefault, 31},
    {31534, 26, 3, Kind::kDefault, 480},
    {31563, 41, 0, Kind::kNone, 511},
    {31604, 9, 0, Kind::kNone, 511},
    {31613, 40, 0, Kind::kNone, 511},
    {31653, 48, 0, Kind::kNone, 511},
    {31701, 47, 0, Kind::kNone, 511},
    {31748, 54, 0, Kind::kNone, 504},
    {31802, 45, 0, Kind::kNone, 510},
    {31847, 45, 0, Kind::kNone, 511},
    {31892, 57, 0, Kind::kNone, 511},
    {31949, 65, 0, Kind::kNone, 256},
    {32014, 53, 0, Kind::kNone, 511},
    {32067, 54, 0, Kind::kNone, 510},
    {32121, 54, 0, Kind::kNone, 510},
    {32175, 65, 0, Kind::kNone, 256},
    {32240, 86, 0, Kind::kNone, 256},
    {32326, 75, 0, Kind::kNone, 256},
    {32401, 55, 0, Kind::kNone, 256},
    {32456, 43, 0, Kind::kNone, 510},
    {32499, 26, 0, Kind::kNone, 511},
    {32525, 44, 0, Kind::kNone, 511},
    {32569, 29, 0, Kind::kNone, 511},
    {32598, 42, 0, Kind::kNone, 508},
    {32640, 45, 0, Kind::kNone, 511},
    {32685, 27, 0, Kind::kNone, 511},
    {32712, 55, 0, Kind::kNone, 510},
    {32767, 57, 0, Kind::kNone, 511},
    {32824, 61, 0, Kind::kNone, 510},
    {32885, 42, 0, Kind::kNone, 511},
    {32927, 58, 0, Kind::kNone, 508},
    {32985, 53, 0, Kind::kNone, 511},
    {33038, 35, 0, Kind::kNone, 511},
    {33073, 49, 0, Kind::kNone, 511},
    {33122, 59, 0, Kind::kNone, 511},
    {33181, 46, 0, Kind::kNone, 448},
    {33227, 34, 0, Kind::kNone, 511},
    {33261, 37, 0, Kind::kNone, 496},
    {33298, 32, 0, Kind::kNone, 480},
    {33330, 74, 0, Kind::kNone, 480},
    {33404, 72, 0, Kind::kNone, 504},
    {33476, 60, 0, Kind::kNone, 448},
    {33536, 49, 0, Kind::kNone, 384},
    {33585, 40, 0, Kind::kNone, 511},
    {33625, 65, 0, Kind::kNone, 384},
    {33690, 32, 0, Kind::kNone, 511},
    {33722, 50, 0, Kind::kNone, 448},
    {33772, 66, 0, Kind::kNone, 480},
    {33838, 55, 0, Kind::kNone, 448},
    {33893, 55, 0, Kind::kNone, 480},
    {33948, 62, 0, Kind::kNone, 256},
    {34010, 45, 0, Kind::kNone, 480},
    {34055, 56, 0, Kind::kNone, 448},
    {34111, 64, 0, Kind::kNone, 448},
    {34175, 78, 0, Kind::kNone, 448},
    {34253, 62, 0, Kind::kNone, 480},
    {34315, 69, 0, Kind::kNone, 480},
    {34384, 65, 0, Kind::kNone, 448},
    {34449, 70, 0, Kind::kNone, 448},
    {34519, 60, 0, Kind::kNone, 448},
    {34579, 55, 0, Kind::kNone, 480},
    {34634, 59, 0, Kind::kNone, 480},
    {34693, 50, 0, Kind::kNone, 384},
    {34743, 62, 0, Kind::kNone, 384},
    {34805, 64, 0, Kind::kNone, 448},
    {34869, 49, 0, Kind::kNone, 448},
    {34918, 38, 0, Kind::kNone, 504},
    {34956, 22, 0, Kind::kNone, 511},
    {34978, 38, 0, Kind::kNone, 508},
    {35016, 33, 0, Kind::kNone, 504},
    {35049, 34, 0, Kind::kNone, 508},
    {35083, 36, 0, Kind::kNone, 384},
    {35119, 51, 0, Kind::kNone, 480},
    {35170, 51, 0, Kind::kNone, 480},
    {35221, 36, 0, Kind::kNone, 480},
    {35257, 47, 0, Kind::kNone, 480},
    {35304, 36, 0, Kind::kNone, 511},
    {35340, 32, 0, Kind::kNone, 511},
    {35372, 39, 0, Kind::kNone, 510},
    {35411, 40, 0, Kind::kNone, 510},
    {35451, 28, 0, Kind::kNone, 511},
    {35479, 37, 0, Kind::kNone, 511},
    {35516, 38, 0, Kind::kNone, 256},
    {35554, 23, 0, Kind::kNone, 480},
    {35577, 43, 0, Kind::kNone, 480},
    {35620, 30, 0, Kind::kNone, 480},
    {35650, 39, 0, Kind::kNone, 256},
    {35689, 27, 0, Kind::kNone, 480},
    {35716, 46, 0, Kind::kNone, 511},
    {35762, 26, 0, Kind::kNone, 511},
    {35788, 49, 0, Kind::kNone, 511},
    {35837, 56, 0, Kind::kNone, 511},
    {35893, 26, 0, Kind::kNone, 511},
    {35919, 57, 0, Kind::kNone, 511},
    {35976, 58, 0, Kind::kNone, 448},
    {36034, 53, 0, Kind::kNone, 511},
    {36087, 23, 0, Kind::kNone, 511},
    {36110, 31, 0, Kind::kNone, 511},
    {36141, 23, 0, Kind::kNone, 508},
    {36164, 21, 0, Kind::kNone, 511},
    {36185, 37, 0, Kind::kNone, 511},
    {36222, 40, 0, Kind::kNone, 511},
    {36262, 38, 0, Kind::kNone, 511},
    {36300, 33, 0, Kind::kNone, 511},
    {36333, 31, 0, Kind::kNone, 511},
    {36364, 29, 0, Kind::kNone, 511},
    {36393, 33, 0, Kind::kNone, 511},
    {36426, 23, 0, Kind::kNone, 508},
    {36449, 35, 0, Kind::kNone, 496},
    {36484, 55, 0, Kind::kNone, 448},
    {36539, 26, 0, Kind::kNone, 510},
    {36565, 51, 0, Kind::kNone, 511},
    {36616, 48, 0, Kind::kNone, 511},
    {36664, 52, 0, Kind::kNone, 510},
    {36716, 49, 0, Kind::kNone, 511},
    {36765, 49, 0, Kind::kNone, 508},
    {36814, 58, 0, Kind::kNone, 256},
    {36872, 54, 0, Kind::kNone, 511},
    {36926, 49, 0, Kind::kNone, 480},
    {36975, 34, 0, Kind::kNone, 511},
    {37009, 26, 0, Kind::kNone, 511},
    {37035, 26, 0, Kind::kNone, 256},
    {37061, 29, 0, Kind::kNone, 511},
    {37090, 26, 0, Kind::kNone, 511},
    {37116, 33, 0, Kind::kNone, 511},
    {37149, 61, 0, Kind::kNone, 496},
    {37210, 53, 0, Kind::kNone, 508},
    {37263, 56, 0, Kind::kNone, 508},
    {37319, 53, 0, Kind::kNone, 508},
    {37372, 26, 0, Kind::kNone, 448},
    {37398, 34, 0, Kind::kNone, 511},
    {37432, 27, 0, Kind::kNone, 511},
    {37459, 38, 0, Kind::kNone, 511},
    {37497, 44, 0, Kind::kNone, 511},
    {37541, 34, 0, Kind::kNone, 511},
    {37575, 28, 0, Kind::kNone, 511},
    {37603, 42, 0, Kind::kNone, 384},
    {37645, 46, 0, Kind::kNone, 384},
    {37691, 34, 0, Kind::kNone, 480},
    {37725, 39, 0, Kind::kNone, 480},
    {37764, 39, 0, Kind::kNone, 448},
    {37803, 32, 0, Kind::kNone, 96},
    {37835, 35, 0, Kind::kNone, 511},
    {37870, 38, 0, Kind::kNone, 511},
    {37908, 37, 0, Kind::kNone, 480},
    {37945, 42, 0, Kind::kNone, 480},
    {37987, 55, 0, Kind::kNone, 448},
    {38042, 57, 0, Kind::kNone, 256},
    {38099, 37, 0, Kind::kNone, 480},
    {38136, 39, 0, Kind::kNone, 480},
    {38175, 39, 0, Kind::kNone, 511},
    {38214, 27, 0, Kind::kNone, 511},
    {38241, 36, 0, Kind::kNone, 511},
    {38277, 42, 0, Kind::kNone, 511},
    {38319, 36, 0, Kind::kNone, 511},
    {38355, 61, 0, Kind::kNone, 448},
    {38416, 32, 0, Kind::kNone, 448},
    {38448, 30, 0, Kind::kNone, 448},
    {38478, 39, 0, Kind::kNone, 448},
    {38517, 39, 0, Kind::kNone, 480},
    {38556, 44, 0, Kind::kNone, 448},
    {38600, 50, 0, Kind::kNone, 480},
    {38650, 33, 0, Kind::kNone, 480},
    {38683, 35, 0, Kind::kNone, 384},
    {38718, 35, 0, Kind::kNone, 511},
    {38753, 15, 0, Kind::kNone, 511},
    {38768, 33, 0, Kind::kNone, 511},
    {38801, 46, 0, Kind::kNone, 511},
    {38847, 34, 0, Kind::kNone, 480},
    {38881, 24, 0, Kind::kNone, 511},
    {38905, 40, 0, Kind::kNone, 504},
    {38945, 31, 0, Kind::kNone, 504},
    {38976, 55, 0, Kind::kNone, 504},
    {39031, 21, 0, Kind::kNone, 384},
    {39052, 28, 0, Kind::kNone, 511},
    {39080, 48, 0, Kind::kNone, 511},
    {39128, 54, 0, Kind::kNone, 256},
    {39182, 33, 0, Kind::kNone, 384},
    {39215, 61, 0, Kind::kNone, 448},
    {39276, 29, 0, Kind::kNone, 504},
    {39305, 31, 0, Kind::kNone, 511},
    {39336, 24, 0, Kind::kNone, 511},
    {39360, 48, 0, Kind::kNone, 256},
    {39408, 43, 0, Kind::kNone, 448},
    {39451, 48, 0, Kind::kNone, 448},
    {39499, 33, 0, Kind::kNone, 511},
    {39532, 42, 0, Kind::kNone, 511},
    {39574, 48, 0, Kind::kNone, 504},
    {39622, 42, 0, Kind::kNone, 480},
    {39664, 48, 0, Kind::kNone, 448},
    {39712, 44, 0, Kind::kNone, 511},
    {39756, 50, 0, Kind::kNone, 448},
    {39806, 41, 0, Kind::kNone, 511},
    {39847, 50, 0, Kind::kNone, 511},
    {39897, 54, 0, Kind::kNone, 510},
    {39951, 56, 0, Kind::kNone, 448},
    {40007, 57, 0, Kind::kNone, 384},
    {40064, 40, 0, Kind::kNone, 511},
    {40104, 71, 0, Kind::kNone, 480},
    {40175, 77, 0, Kind::kNone, 448},
    {40252, 42, 0, Kind::kNone, 496},
    {40294, 67, 0, Kind::kNone, 511},
    {40361, 44, 0, Kind::kNone, 256},
    {40405, 46, 0, Kind::kNone, 256},
    {40451, 62, 0, Kind::kNone, 448},
    {40513, 46, 0, Kind::kNone, 511},
    {40559, 22, 0, Kind::kNone, 511},
    {40581, 37, 0, Kind::kNone, 480},
    {40618, 52, 0, Kind::kNone, 511},
    {40670, 47, 0, Kind::kNone, 480},
    {40717, 49, 0, Kind::kNone, 511},
    {40766, 45, 0, Kind::kNone, 496},
    {40811, 42, 0, Kind::kNone, 511},
    {40853, 37, 0, Kind::kNone, 256},
    {40890, 63, 0, Kind::kNone, 256},
    {40953, 41, 0, Kind::kNone, 448},
    {40994, 34, 0, Kind::kNone, 496},
    {41028, 62, 0, Kind::kNone, 448},
    {41090, 52, 0, Kind::kNone, 480},
    {41142, 53, 0, Kind::kNone, 480},
    {41195, 50, 0, Kind::kNone, 480},
    {41245, 49, 0, Kind::kNone, 448},
    {41294, 59, 0, Kind::kNone, 511},
    {41353, 60, 0, Kind::kNone, 448},
    {41413, 59, 0, Kind::kNone, 256},
    {41472, 42, 0, Kind::kNone, 480},
    {41514, 47, 0, Kind::kNone, 256},
    {41561, 49, 0, Kind::kNone, 480},
    {41610, 53, 0, Kind::kNone, 480},
    {41663, 43, 0, Kind::kNone, 504},
    {41706, 56, 0, Kind::kNone, 448},
    {41762, 73, 0, Kind::kNone, 256},
    {41835, 64, 0, Kind::kNone, 448},
    {41899, 60, 0, Kind::kNone, 384},
    {41959, 44, 0, Kind::kNone, 496},
    {42003, 28, 0, Kind::kNone, 384},
    {42031, 56, 0, Kind::kNone, 511},
    {42087, 43, 0, Kind::kNone, 511},
    {42130, 40, 0, Kind::kNone, 511},
    {42170, 42, 0, Kind::kNone, 508},
    {42212, 33, 0, Kind::kNone, 511},
    {42245, 27, 0, Kind::kNone, 504},
    {42272, 41, 0, Kind::kNone, 511},
    {42313, 45, 0, Kind::kNone, 511},
    {42358, 49, 0, Kind::kNone, 256},
    {42407, 40, 0, Kind::kNone, 256},
    {42447, 46, 0, Kind::kNone, 511},
    {42493, 41, 0, Kind::kNone, 496},
    {42534, 46, 0, Kind::kNone, 256},
    {42580, 48, 0, Kind::kNone, 256},
    {42628, 39, 0, Kind::kNone, 480},
    {42667, 34, 0, Kind::kNone, 480},
    {42701, 20, 0, Kind::kNone, 511},
    {42721, 36, 0, Kind::kNone, 480},
    {42757, 42, 0, Kind::kNone, 384},
    {42799, 38, 0, Kind::kNone, 256},
    {42837, 34, 0, Kind::kNone, 511},
    {42871, 43, 0, Kind::kNone, 480},
    {42914, 34, 0, Kind::kNone, 511},
    {42948, 39, 0, Kind::kNone, 256},
    {42987, 33, 0, Kind::kNone, 511},
    {43020, 31, 0, Kind::kNone, 496},
    {43051, 33, 0, Kind::kNone, 511},
    {43084, 31, 0, Kind::kNone, 511},
    {43115, 31, 0, Kind::kNone, 511},
    {43146, 41, 0, Kind::kNone, 480},
    {43187, 42, 0, Kind::kNone, 511},
    {43229, 37, 0, Kind::kNone, 511},
    {43266, 39, 0, Kind::kNone, 511},
    {43305, 36, 0, Kind::kNone, 511},
    {43341, 45, 0, Kind::kNone, 384},
    {43386, 41, 0, Kind::kNone, 384},
    {43427, 53, 0, Kind::kNone, 256},
    {43480, 28, 0, Kind::kNone, 448},
    {43508, 28, 0, Kind::kNone, 511},
    {43536, 24, 0, Kind::kNone, 511},
    {43560, 24, 0, Kind::kNone, 511},
    {43584, 57, 0, Kind::kNone, 511},
    {43641, 41, 0, Kind::kNone, 511},
    {43682, 26, 0, Kind::kNone, 511},
    {43708, 47, 0, Kind::kNone, 511},
    {43755, 49, 0, Kind::kNone, 480},
    {43804, 41, 0, Kind::kNone, 448},
    {43845, 35, 0, Kind::kNone, 511},
    {43880, 40, 0, Kind::kNone, 508},
    {43920, 34, 0, Kind::kNone, 511},
    {43954, 38, 0, Kind::kNone, 511},
    {43992, 50, 0, Kind::kNone, 511},
    {44042, 42, 0, Kind::kNone, 504},
    {44084, 47, 0, Kind::kNone, 511},
    {44131, 30, 0, Kind::kNone, 511},
    {44161, 47, 0, Kind::kNone, 256},
    {44208, 41, 0, Kind::kNone, 511},
    {44249, 40, 0, Kind::kNone, 511},
    {44289, 29, 0, Kind::kNone, 511},
    {44318, 34, 0, Kind::kNone, 511},
    {44352, 39, 0, Kind::kNone, 511},
    {44391, 32, 0, Kind::kNone, 511},
    {44423, 40, 0, Kind::kNone, 511},
    {44463, 59, 0, Kind::kNone, 508},
    {44522, 52, 0, Kind::kNone, 508},
    {44574, 54, 0, Kind::kNone, 511},
    {44628, 37, 0, Kind::kNone, 256},
    {44665, 43, 0, Kind::kNone, 510},
    {44708, 33, 0, Kind::kNone, 511},
    {44741, 52, 0, Kind::kNone, 256},
    {44793, 41, 0, Kind::kNone, 511},
    {44834, 51, 0, Kind::kNone, 504},
    {44885, 34, 0, Kind::kNone, 511},
    {44919, 22, 0, Kind::kNone, 511},
    {44941, 34, 0, Kind::kNone, 480},
    {44975, 43, 0, Kind::kNone, 511},
    {45018, 44, 0, Kind::kNone, 511},
    {45062, 56, 0, Kind::kNone, 511},
    {45118, 56, 0, Kind::kNone, 480},
    {45174, 53, 0, Kind::kNone, 480},
    {45227, 50, 0, Kind::kNone, 511},
    {45277, 44, 0, Kind::kNone, 511},
    {45321, 37, 0, Kind::kNone, 384},
    {45358, 43, 0, Kind::kNone, 384},
    {45401, 40, 0, Kind::kNone, 384},
    {45441, 46, 0, Kind::kNone, 384},
    {45487, 50, 0, Kind::kNone, 256},
    {45537, 42, 0, Kind::kNone, 384},
    {45579, 31, 0, Kind::kNone, 256},
    {45610, 41, 0, Kind::kNone, 510},
    {45651, 34, 0, Kind::kNone, 511},
    {45685, 40, 0, Kind::kNone, 256},
    {45725, 45, 0, Kind::kNone, 256},
    {45770, 39, 0, Kind::kNone, 480},
    {45809, 35, 0, Kind::kNone, 504},
    {45844, 37, 0, Kind::kNone, 511},
    {45881, 27, 0, Kind::kNone, 480},
    {45908, 40, 0, Kind::kNone, 511},
    {45948, 51, 0, Kind::kNone, 504},
    {45999, 33, 0, Kind::kNone, 256},
    {46032, 37, 0, Kind::kNone, 511},
    {46069, 53, 0, Kind::kNone, 504},
    {46122, 39, 0, Kind::kNone, 480},
    {46161, 36, 0, Kind::kNone, 510},
    {46197, 39, 0, Kind::kNone, 511},
    {46236, 47, 0, Kind::kNone, 510},
    {46283, 63, 0, Kind::kNone, 511},
    {46346, 38, 0, Kind::kNone, 504},
    {46384, 35, 0, Kind::kNone, 511},
    {46419, 44, 0, Kind::kNone, 511},
    {46463, 44, 0, Kind::kNone, 510},
    {46507, 53, 0, Kind::kNone, 510},
    {46560, 40, 0, Kind::kNone, 511},
    {46600, 52, 0, Kind::kNone, 448},
    {46652, 58, 0, Kind::kNone, 510},
    {46710, 59, 0, Kind::kNone, 504},
    {46769, 63, 0, Kind::kNone, 384},
    {46832, 37, 0, Kind::kNone, 511},
    {46869, 45, 0, Kind::kNone, 508},
    {46914, 45, 0, Kind::kNone, 496},
    {46959, 46, 0, Kind::kNone, 511},
    {47005, 47, 0, Kind::kNone, 511},
    {47052, 30, 0, Kind::kNone, 480},
    {47082, 50, 0, Kind::kNone, 448},
    {47132, 49, 0, Kind::kNone, 511},
    {47181, 49, 0, Kind::kNone, 511},
    {47230, 36, 0, Kind::kNone, 511},
    {47266, 34, 0, Kind::kNone, 480},
    {47300, 44, 0, Kind::kNone, 480},
    {47344, 48, 0, Kind::kNone, 511},
    {47392, 50, 0, Kind::kNone, 448},
    {47442, 53, 0, Kind::kNone, 511},
    {47495, 41, 0, Kind::kNone, 511},
    {47536, 50, 0, Kind::kNone, 504},
    {47586, 43, 0, Kind::kNone, 384},
    {47629, 36, 0, Kind::kNone, 511},
    {47665, 50, 0, Kind::kNone, 496},
    {47715, 56, 0, Kind::kNone, 511},
    {47771, 43, 0, Kind::kNone, 480},
    {47814, 43, 0, Kind::kNone, 480},
    {47857, 55, 0, Kind::kNone, 480},
    {47912, 43, 0, Kind::kNone, 480},
    {47955, 30, 0, Kind::kNone, 511},
    {47985, 38, 0, Kind::kNone, 480},
    {48023, 37, 0, Kind::kNone, 480},
    {48060, 36, 0, Kind::kNone, 504},
    {48096, 64, 0, Kind::kNone, 511},
    {48160, 62, 0, Kind::kNone, 448},
    {48222, 63, 0, Kind::kNone, 448},
    {48285, 49, 0, Kind::kNone, 511},
    {48334, 45, 0, Kind::kNone, 511},
    {48379, 52, 0, Kind::kNone, 511},
    {48431, 42, 0, Kind::kNone, 511},
    {48473, 50, 0, Kind::kNone, 510},
    {48523, 51, 0, Kind::kNone, 508},
    {48574, 63, 0, Kind::kNone, 256},
    {48637, 68, 0, Kind::kNone, 448},
    {48705, 33, 0, Kind::kNone, 448},
    {48738, 38, 0, Kind::kNone, 496},
    {48776, 36, 0, Kind::kNone, 480},
    {48812, 34, 0, Kind::kNone, 511},
    {48846, 33, 0, Kind::kNone, 510},
    {48879, 29, 0, Kind::kNone, 480},
    {48908, 41, 0, Kind::kNone, 256},
    {48949, 46, 0, Kind::kNone, 511},
    {48995, 51, 0, Kind::kNone, 504},
    {49046, 40, 0, Kind::kNone, 511},
    {49086, 49, 0, Kind::kNone, 504},
    {49135, 45, 0, Kind::kNone, 511},
    {49180, 43, 0, Kind::kNone, 508},
    {49223, 58, 0, Kind::kNone, 480},
    {49281, 51, 0, Kind::kNone, 511},
    {49332, 46, 0, Kind::kNone, 480},
    {49378, 50, 0, Kind::kNone, 480},
    {49428, 43, 0, Kind::kNone, 504},
    {49471, 41, 0, Kind::kNone, 496},
    {49512, 37, 0, Kind::kNone, 511},
    {49549, 40, 0, Kind::kNone, 496},
    {49589, 55, 0, Kind::kNone, 508},
    {49644, 51, 0, Kind::kNone, 256},
    {49695, 48, 0, Kind::kNone, 480},
    {49743, 52, 0, Kind::kNone, 448},
    {49795, 49, 0, Kind::kNone, 511},
    {49844, 50, 0, Kind::kNone, 511},
    {49894, 46, 0, Kind::kNone, 511},
    {49940, 47, 0, Kind::kNone, 511},
    {49987, 36, 0, Kind::kNone, 510},
    {50023, 59, 0, Kind::kNone, 448},
    {50082, 54, 0, Kind::kNone, 511},
    {50136, 37, 0, Kind::kNone, 480},
    {50173, 51, 0, Kind::kNone, 511},
    {50224, 43, 0, Kind::kNone, 511},
    {50267, 42, 0, Kind::kNone, 508},
    {50309, 39, 0, Kind::kNone, 384},
    {50348, 49, 0, Kind::kNone, 480},
    {50397, 44, 0, Kind::kNone, 480},
    {50441, 54, 0, Kind::kNone, 480},
    {50495, 51, 0, Kind::kNone, 511},
    {50546, 58, 0, Kind::kNone, 508},
    {50604, 73, 0, Kind::kNone, 480},
    {50677, 47, 0, Kind::kNone, 480},
    {50724, 46, 0, Kind::kNone, 511},
    {50770, 48, 0, Kind::kNone, 511},
    {50818, 41, 0, Kind::kNone, 511},
    {50859, 27, 0, Kind::kNone, 511},
    {50886, 51, 0, Kind::kNone, 504},
    {50937, 37, 0, Kind::kNone, 511},
    {50974, 41, 0, Kind::kNone, 511},
    {51015, 33, 0, Kind::kNone, 511},
    {51048, 43, 0, Kind::kNone, 448},
    {51091, 54, 0, Kind::kNone, 511},
    {51145, 41, 0, Kind::kNone, 511},
    {51186, 35, 0, Kind::kNone, 448},
    {51221, 29, 0, Kind::kNone, 508},
    {51250, 38, 0, Kind::kNone, 504},
    {51288, 38, 0, Kind::kNone, 480},
    {51326, 39, 0, Kind::kNone, 480},
    {51365, 41, 0, Kind::kNone, 480},
    {51406, 36, 0, Kind::kNone, 504},
    {51442, 29, 0, Kind::kNone, 511},
    {51471, 52, 0, Kind::kNone, 384},
    {51523, 27, 0, Kind::kNone, 511},
    {51550, 39, 0, Kind::kNone, 448},
    {51589, 44, 0, Kind::kNone, 511},
    {51633, 31, 0, Kind::kNone, 448},
    {51664, 40, 0, Kind::kNone, 510},
    {51704, 33, 0, Kind::kNone, 511},
    {51737, 29, 0, Kind::kNone, 511},
    {51766, 33, 0, Kind::kNone, 504},
    {51799, 41, 0, Kind::kNone, 448},
    {51840, 33, 0, Kind::kNone, 511},
    {51873, 33, 0, Kind::kNone, 448},
    {51906, 57, 0, Kind::kNone, 511},
    {51963, 35, 0, Kind::kNone, 480},
    {51998, 35, 0, Kind::kNone, 511},
    {52033, 54, 0, Kind::kNone, 384},
    {52087, 53, 0, Kind::kNone, 480},
    {52140, 41, 0, Kind::kNone, 384},
    {52181, 57, 0, Kind::kNone, 510},
    {52238, 47, 0, Kind::kNone, 508},
    {52285, 43, 0, Kind::kNone, 448},
    {52328, 44, 0, Kind::kNone, 448},
    {52372, 81, 0, Kind::kNone, 480},
    {52453, 49, 0, Kind::kNone, 510},
    {52502, 52, 0, Kind::kNone, 480},
    {52554, 44, 0, Kind::kNone, 480},
    {52598, 78, 0, Kind::kNone, 256},
    {52676, 45, 0, Kind::kNone, 480},
    {52721, 73, 0, Kind::kNone, 480},
    {52794, 45, 0, Kind::kNone, 504},
    {52839, 75, 0, Kind::kNone, 504},
    {52914, 80, 0, Kind::kNone, 480},
    {52994, 61, 0, Kind::kNone, 480},
    {53055, 32, 0, Kind::kNone, 511},
    {53087, 71, 0, Kind::kNone, 256},
    {53158, 72, 0, Kind::kNone, 256},
    {53230, 71, 0, Kind::kNone, 256},
    {53301, 78, 0, Kind::kNone, 256},
    {53379, 51, 0, Kind::kNone, 511},
    {53430, 63, 0, Kind::kNone, 511},
    {53493, 62, 0, Kind::kNone, 511},
    {53555, 52, 0, Kind::kNone, 511},
    {53607, 51, 0, Kind::kNone, 510},
    {53658, 52, 0, Kind::kNone, 511},
    {53710, 73, 0, Kind::kNone, 496},
    {53783, 33, 0, Kind::kNone, 511},
    {53816, 52, 0, Kind::kNone, 511},
    {53868, 54, 0, Kind::kNone, 504},
    {53922, 54, 0, Kind::kNone, 256},
    {53976, 44, 0, Kind::kNone, 511},
    {54020, 40, 0, Kind::kNone, 511},
    {54060, 61, 0, Kind::kNone, 256},
    {54121, 42, 0, Kind::kNone, 384},
    {54163, 33, 0, Kind::kNone, 511},
    {54196, 90, 0, Kind::kNone, 256},
    {54286, 59, 0, Kind::kNone, 384},
    {54345, 86, 0, Kind::kNone, 384},
    {54431, 71, 0, Kind::kNone, 384},
    {54502, 32, 0, Kind::kNone, 511},
    {54534, 64, 0, Kind::kNone, 511},
    {54598, 47, 0, Kind::kNone, 511},
    {54645, 39, 0, Kind::kNone, 384},
    {54684, 50, 0, Kind::kNone, 510},
    {54734, 63, 0, Kind::kNone, 504},
    {54797, 75, 0, Kind::kNone, 480},
    {54872, 41, 0, Kind::kNone, 511},
    {54913, 39, 0, Kind::kNone, 511},
    {54952, 39, 0, Kind::kNone, 511},
    {54991, 40, 0, Kind::kNone, 504},
    {55031, 63, 0, Kind::kNone, 448},
    {55094, 49, 0, Kind::kNone, 508},
    {55143, 56, 0, Kind::kNone, 496},
    {55199, 43, 0, Kind::kNone, 504},
    {55242, 64, 0, Kind::kNone, 480},
    {55306, 52, 0, Kind::kNone, 384},
    {55358, 43, 0, Kind::kNone, 511},
    {55401, 72, 0, Kind::kNone, 508},
    {55473, 61, 0, Kind::kNone, 508},
    {55534, 47, 0, Kind::kNone, 508},
    {55581, 56, 0, Kind::kNone, 508},
    {55637, 73, 0, Kind::kNone, 256},
    {55710, 50, 0, Kind::kNone, 508},
    {55760, 51, 0, Kind::kNone, 508},
    {55811, 47, 0, Kind::kNone, 508},
    {55858, 64, 0, Kind::kNone, 504},
    {55922, 50, 0, Kind::kNone, 508},
    {55972, 59, 0, Kind::kNone, 508},
    {56031, 47, 0, Kind::kNone, 480},
    {56078, 58, 0, Kind::kNone, 511},
    {56136, 51, 0, Kind::kNone, 256},
    {56187, 47, 0, Kind::kNone, 256},
    {56234, 46, 0, Kind::kNone, 256},
    {56280, 51, 0, Kind::kNone, 256},
    {56331, 62, 0, Kind::kNone, 256},
    {56393, 64, 0, Kind::kNone, 256},
    {56457, 51, 0, Kind::kNone, 256},
    {56508, 51, 0, Kind::kNone, 256},
    {56559, 51, 0, Kind::kNone, 256},
    {56610, 44, 0, Kind::kNone, 256},
    {56654, 46, 0, Kind::kNone, 256},
    {56700, 45, 0, Kind::kNone, 496},
    {56745, 49, 0, Kind::kNone, 480},
    {56794, 31, 0, Kind::kNone, 508},
    {56825, 37, 0, Kind::kNone, 511},
    {56862, 37, 0, Kind::kNone, 504},
    {56899, 31, 0, Kind::kNone, 511},
    {56930, 48, 0, Kind::kNone, 510},
    {56978, 36, 0, Kind::kNone, 511},
    {57014, 28, 0, Kind::kNone, 511},
    {57042, 18, 0, Kind::kNone, 511},
    {57060, 25, 0, Kind::kNone, 511},
    {57085, 24, 0, Kind::kNone, 511},
    {57109, 34, 0, Kind::kNone, 480},
    {57143, 35, 0, Kind::kNone, 508},
    {57178, 32, 0, Kind::kNone, 511},
    {57210, 41, 0, Kind::kNone, 511},
    {57251, 35, 0, Kind::kNone, 511},
    {57286, 42, 0, Kind::kNone, 510},
    {57328, 43, 0, Kind::kNone, 510},
    {57371, 52, 0, Kind::kNone, 508},
    {57423, 48, 0, Kind::kNone, 448},
    {57471, 40, 0, Kind::kNone, 511},
    {57511, 38, 0, Kind::kNone, 508},
    {57549, 44, 0, Kind::kNone, 508},
    {57593, 39, 0, Kind::kNone, 508},
    {57632, 32, 0, Kind::kNone, 511},
    {57664, 37, 0, Kind::kNone, 511},
    {57701, 40, 0, Kind::kNone, 511},
    {57741, 50, 0, Kind::kNone, 511},
    {57791, 48, 0, Kind::kNone, 504},
    {57839, 42, 0, Kind::kNone, 511},
    {57881, 41, 0, Kind::kNone, 448},
    {57922, 43, 0, Kind::kNone, 504},
    {57965, 40, 0, Kind::kNone, 511},
    {58005, 34, 0, Kind::kNone, 511},
    {58039, 39, 0, Kind::kNone, 510},
    {58078, 40, 0, Kind::kNone, 510},
    {58118, 42, 0, Kind::kNone, 511},
    {58160, 29, 0, Kind::kNone, 511},
    {58189, 40, 0, Kind::kNone, 511},
    {58229, 37, 0, Kind::kNone, 511},
    {58266, 44, 0, Kind::kNone, 511},
    {58310, 61, 0, Kind::kNone, 448},
    {58371, 43, 0, Kind::kNone, 511},
    {58414, 37, 0, Kind::kNone, 511},
    {58451, 53, 0, Kind::kNone, 448},
    {58504, 35, 0, Kind::kNone, 511},
    {58539, 49, 0, Kind::kNone, 480},
    {58588, 38, 0, Kind::kNone, 511},
    {58626, 35, 0, Kind::kNone, 448},
    {58661, 41, 0, Kind::kNone, 448},
    {58702, 45, 0, Kind::kNone, 448},
    {58747, 39, 0, Kind::kNone, 511},
    {58786, 52, 0, Kind::kNone, 384},
    {58838, 22, 0, Kind::kNone, 384},
    {58860, 40, 0, Kind::kNone, 448},
    {58900, 48, 0, Kind::kNone, 448},
    {58948, 57, 0, Kind::kNone, 448},
    {59005, 51, 0, Kind::kNone, 448},
    {59056, 51, 0, Kind::kNone, 448},
    {59107, 40, 0, Kind::kNone, 448},
    {59147, 54, 0, Kind::kNone, 448},
    {59201, 24, 0, Kind::kNone, 511},
    {59225, 31, 0, Kind::kNone, 511},
    {59256, 29, 0, Kind::kNone, 511},
    {59285, 29, 0, Kind::kNone, 511},
    {59314, 30, 0, Kind::kNone, 504},
    {59344, 42, 0, Kind::kNone, 256},
    {59386, 40, 0, Kind::kNone, 480},
    {59426, 37, 0, Kind::kNone, 480},
    {59463, 51, 0, Kind::kNone, 448},
    {59514, 38, 0, Kind::kNone, 256},
    {59552, 37, 0, Kind::kNone, 384},
    {59589, 49, 0, Kind::kNone, 508},
    {59638, 39, 0, Kind::kNone, 511},
    {59677, 63, 0, Kind::kNone, 504},
    {59740, 58, 0, Kind::kNone, 480},
    {59798, 35, 0, Kind::kNone, 480},
    {59833, 40, 0, Kind::kNone, 384},
    {59873, 30, 0, Kind::kNone, 480},
    {59903, 40, 0, Kind::kNone, 448},
    {59943, 39, 0, Kind::kNone, 448},
    {59982, 33, 0, Kind::kNone, 511},
    {60015, 29, 0, Kind::kNone, 504},
    {60044, 33, 0, Kind::kNone, 511},
    {60077, 32, 0, Kind::kNone, 511},
    {60109, 27, 0, Kind::kNone, 256},
    {60136, 32, 0, Kind::kNone, 511},
    {60168, 35, 0, Kind::kNone, 511},
    {60203, 33, 0, Kind::kNone, 511},
    {60236, 45, 0, Kind::kNone, 508},
    {60281, 46, 0, Kind::kNone, 508},
    {60327, 32, 0, Kind::kNone, 256},
    {60359, 45, 0, Kind::kNone, 480},
    {60404, 28, 0, Kind::kNone, 511},
    {60432, 60, 0, Kind::kNone, 480},
    {60492, 23, 0, Kind::kNone, 511},
    {60515, 51, 0, Kind::kNone, 511},
    {60566, 42, 0, Kind::kNone, 448},
    {60608, 33, 0, Kind::kNone, 384},
    {60641, 27, 0, Kind::kNone, 480},
    {60668, 38, 0, Kind::kNone, 511},
    {60706, 53, 0, Kind::kNone, 448},
    {60759, 45, 0, Kind::kNone, 496},
    {60804, 45, 0, Kind::kNone, 448},
    {60849, 45, 0, Kind::kNone, 448},
    {60894, 44, 0, Kind::kNone, 448},
    {60938, 40, 0, Kind::kNone, 448},
    {60978, 26, 0, Kind::kNone, 511},
    {61004, 50, 0, Kind::kNone, 510},
    {61054, 51, 0, Kind::kNone, 448},
    {61105, 46, 0, Kind::kNone, 510},
    {61151, 68, 0, Kind::kNone, 448},
    {61219, 77, 0, Kind::kNone, 384},
    {61296, 50, 0, Kind::kNone, 448},
    {61346, 28, 0, Kind::kNone, 511},
    {61374, 44, 0, Kind::kNone, 256},
    {61418, 47, 0, Kind::kNone, 480},
    {61465, 49, 0, Kind::kNone, 480},
    {61514, 44, 0, Kind::kNone, 480},
    {61558, 32, 0, Kind::kNone, 508},
    {61590, 30, 0, Kind::kNone, 511},
    {61620, 54, 0, Kind::kNone, 511},
    {61674, 55, 0, Kind::kNone, 448},
    {61729, 50, 0, Kind::kNone, 511},
    {61779, 38, 0, Kind::kNone, 511},
    {61817, 52, 0, Kind::kNone, 511},
    {61869, 35, 0, Kind::kNone, 511},
    {61904, 38, 0, Kind::kNone, 511},
    {61942, 37, 0, Kind::kNone, 511},
    {61979, 25, 0, Kind::kNone, 511},
    {62004, 46, 0, Kind::kNone, 511},
    {62050, 39, 0, Kind::kNone, 511},
    {62089, 36, 0, Kind::kNone, 511},
    {62125, 38, 0, Kind::kNone, 511},
    {62163, 56, 0, Kind::kNone, 511},
    {62219, 54, 0, Kind::kNone, 511},
    {62273, 54, 0, Kind::kNone, 511},
    {62327, 40, 0, Kind::kNone, 511},
    {62367, 28, 0, Kind::kNone, 31},
    {62395, 45, 0, Kind::kNone, 511},
    {62440, 50, 0, Kind::kNone, 256},
    {62490, 52, 0, Kind::kNone, 256},
    {62542, 44, 0, Kind::kNone, 480},
    {62586, 33, 0, Kind::kNone, 511},
    {62619, 64, 0, Kind::kNone, 480},
    {62683, 73, 0, Kind::kNone, 480},
    {62756, 69, 0, Kind::kNone, 256},
    {62825, 38, 0, Kind::kNone, 508},
    {62863, 69, 0, Kind::kNone, 504},
    {62932, 55, 0, Kind::kNone, 480},
    {62987, 59, 0, Kind::kNone, 384},
    {63046, 68, 0, Kind::kNone, 384},
    {63114, 65, 0, Kind::kNone, 384},
    {63179, 53, 0, Kind::kNone, 504},
    {63232, 46, 0, Kind::kNone, 480},
    {63278, 46, 0, Kind::kNone, 480},
    {63324, 42, 0, Kind::kNone, 511},
    {63366, 30, 0, Kind::kNone, 511},
    {63396, 42, 0, Kind::kNone, 496},
    {63438, 39, 0, Kind::kNone, 480},
    {63477, 35, 0, Kind::kNone, 511},
    {63512, 38, 0, Kind::kNone, 511},
    {63550, 38, 0, Kind::kNone, 511},
    {63588, 33, 0, Kind::kNone, 511},
    {63621, 66, 0, Kind::kNone, 511},
    {63687, 40, 0, Kind::kNone, 511},
    {63727, 44, 0, Kind::kNone, 511},
    {63771, 63, 0, Kind::kNone, 480},
    {63834, 31, 0, Kind::kNone, 511},
    {63865, 50, 0, Kind::kNone, 511},
    {63915, 41, 0, Kind::kNone, 504},
    {63956, 55, 0, Kind::kNone, 384},
    {64011, 55, 0, Kind::kNone, 511},
    {64066, 51, 0, Kind::kNone, 448},
    {64117, 77, 0, Kind::kNone, 448},
    {64194, 55, 0, Kind::kNone, 504},
    {64249, 59, 0, Kind::kNone, 384},
    {64308, 46, 0, Kind::kNone, 511},
    {64354, 38, 0, Kind::kNone, 511},
    {64392, 39, 0, Kind::kNone, 511},
    {64431, 52, 0, Kind::kNone, 511},
    {64483, 53, 0, Kind::kNone, 511},
    {64536, 48, 0, Kind::kNone, 511},
    {64584, 47, 0, Kind::kNone, 511},
    {64631, 37, 0, Kind::kNone, 511},
    {64668, 45, 0, Kind::kNone, 511},
    {64713, 48, 0, Kind::kNone, 511},
    {64761, 41, 0, Kind::kNone, 511},
    {64802, 49, 0, Kind::kNone, 511},
    {64851, 47, 0, Kind::kNone, 511},
    {64898, 50, 0, Kind::kNone, 511},
    {64948, 43, 0, Kind::kNone, 511},
    {64991, 51, 0, Kind::kNone, 511},
    {65042, 49, 0, Kind::kNone, 510},
    {65091, 71, 0, Kind::kNone, 480},
    {65162, 61, 0, Kind::kNone, 511},
    {65223, 53, 0, Kind::kNone, 511},
    {65276, 50, 0, Kind::kNone, 448},
    {65326, 46, 0, Kind::kNone, 128},
    {65372, 43, 0, Kind::kNone, 511},
    {65415, 53, 0, Kind::kNone, 511},
    {65468, 46, 0, Kind::kNone, 511},
    {65514, 41, 0, Kind::kNone, 504},
    {65555, 34, 0, Kind::kNone, 511},
    {65589, 38, 0, Kind::kNone, 511},
    {65627, 43, 0, Kind::kNone, 511},
    {65670, 46, 0, Kind::kNone, 511},
    {65716, 47, 0, Kind::kNone, 511},
    {65763, 44, 0, Kind::kNone, 511},
    {65807, 43, 0, Kind::kNone, 384},
    {65850, 46, 0, Kind::kNone, 496},
    {65896, 32, 0, Kind::kNone, 511},
    {65928, 54, 0, Kind::kNone, 384},
    {65982, 56, 0, Kind::kNone, 384},
    {66038, 54, 0, Kind::kNone, 480},
    {66092, 47, 0, Kind::kNone, 448},
    {66139, 71, 0, Kind::kNone, 256},
    {66210, 69, 0, Kind::kNone, 256},
    {66279, 49, 0, Kind::kNone, 448},
    {66328, 73, 0, Kind::kNone, 256},
    {66401, 35, 0, Kind::kNone, 511},
    {66436, 67, 0, Kind::kNone, 510},
    {66503, 52, 0, Kind::kNone, 510},
    {66555, 57, 0, Kind::kNone, 384},
    {66612, 69, 0, Kind::kNone, 384},
    {66681, 77, 0, Kind::kNone, 384},
    {66758, 54, 0, Kind::kNone, 480},
    {66812, 55, 0, Kind::kNone, 448},
    {66867, 48, 0, Kind::kNone, 511},
    {66915, 65, 0, Kind::kNone, 448},
    {66980, 45, 0, Kind::kNone, 480},
    {67025, 57, 0, Kind::kNone, 384},
    {67082, 55, 0, Kind::kNone, 384},
    {67137, 55, 0, Kind::kNone, 511},
    {67192, 62, 0, Kind::kNone, 384},
    {67254, 50, 0, Kind::kNone, 511},
    {67304, 59, 0, Kind::kNone, 448},
    {67363, 57, 0, Kind::kNone, 448},
    {67420, 55, 0, Kind::kNone, 448},
    {67475, 53, 0, Kind::kNone, 480},
    {67528, 64, 0, Kind::kNone, 448},
    {67592, 51, 0, Kind::kNone, 511},
    {67643, 60, 0, Kind::kNone, 448},
    {67703, 63, 0, Kind::kNone, 448},
    {67766, 67, 0, Kind::kNone, 448},
    {67833, 62, 0, Kind::kNone, 480},
    {67895, 44, 0, Kind::kNone, 511},
    {67939, 38, 0, Kind::kNone, 510},
    {67977, 52, 0, Kind::kNone, 510},
    {68029, 59, 0, Kind::kNone, 384},
    {68088, 50, 0, Kind::kNone, 384},
    {68138, 64, 0, Kind::kNone, 384},
    {68202, 68, 0, Kind::kNone, 510},
    {68270, 56, 0, Kind::kNone, 448},
    {68326, 59, 0, Kind::kNone, 256},
    {68385, 47, 0, Kind::kNone, 511},
    {68432, 45, 0, Kind::kNone, 448},
    {68477, 65, 0, Kind::kNone, 480},
    {68542, 50, 0, Kind::kNone, 504},
    {68592, 65, 0, Kind::kNone, 256},
    {68657, 61, 0, Kind::kNone, 511},
    {68718, 61, 0, Kind::kNone, 256},
    {68779, 58, 0, Kind::kNone, 510},
    {68837, 42, 0, Kind::kNone, 511},
    {68879, 31, 0, Kind::kNone, 511},
    {68910, 43, 0, Kind::kNone, 511},
    {68953, 57, 0, Kind::kNone, 480},
    {69010, 54, 0, Kind::kNone, 480},
    {69064, 30, 0, Kind::kNone, 511},
    {69094, 46, 0, Kind::kNone, 511},
    {69140, 46, 0, Kind::kNone, 511},
    {69186, 38, 0, Kind::kNone, 511},
    {69224, 45, 0, Kind::kNone, 511},
    {69269, 43, 0, Kind::kNone, 256},
    {69312, 52, 0, Kind::kNone, 384},
    {69364, 57, 0, Kind::kNone, 448},
    {69421, 51, 0, Kind::kNone, 511},
    {69472, 42, 0, Kind::kNone, 511},
    {69514, 53, 0, Kind::kNone, 384},
    {69567, 54, 0, Kind::kNone, 496},
    {69621, 37, 0, Kind::kNone, 511},
    {69658, 44, 0, Kind::kNone, 480},
    {69702, 38, 0, Kind::kNone, 252},
    {69740, 36, 0, Kind::kNone, 496},
    {69776, 46, 0, Kind::kNone, 256},
    {69822, 41, 0, Kind::kNone, 511},
    {69863, 40, 0, Kind::kNone, 510},
    {69903, 35, 0, Kind::kNone, 511},
    {69938, 37, 0, Kind::kNone, 511},
    {69975, 60, 0, Kind::kNone, 384},
    {70035, 42, 0, Kind::kNone, 511},
    {70077, 44, 0, Kind::kNone, 511},
    {70121, 37, 0, Kind::kNone, 256},
    {70158, 32, 0, Kind::kNone, 480},
    {70190, 30, 0, Kind::kNone, 480},
    {70220, 26, 0, Kind::kNone, 448},
    {70246, 37, 0, Kind::kNone, 256},
    {70283, 23, 0, Kind::kNone, 510},
    {70306, 28, 0, Kind::kNone, 480},
    {70334, 51, 0, Kind::kNone, 511},
    {70385, 49, 0, Kind::kNone, 496},
    {70434, 33, 0, Kind::kNone, 128},
    {70467, 40, 0, Kind::kNone, 496},
    {70507, 38, 0, Kind::kNone, 496},
    {70545, 24, 0, Kind::kNone, 511},
    {70569, 31, 0, Kind::kNone, 511},
    {70600, 33, 0, Kind::kNone, 448},
    {70633, 33, 0, Kind::kNone, 480},
    {70666, 29, 0, Kind::kNone, 511},
    {70695, 36, 0, Kind::kNone, 480},
    {70731, 38, 0, Kind::kNone, 480},
    {70769, 45, 0, Kind::kNone, 480},
    {70814, 38, 0, Kind::kNone, 448},
    {70852, 37, 0, Kind::kNone, 480},
    {70889, 52, 0, Kind::kNone, 256},
    {70941, 56, 0, Kind::kNone, 256},
    {70997, 42, 0, Kind::kNone, 448},
    {71039, 42, 0, Kind::kNone, 448},
    {71081, 46, 0, Kind::kNone, 384},
    {71127, 40, 0, Kind::kNone, 480},
    {71167, 33, 0, Kind::kNone, 511},
    {71200, 23, 0, Kind::kNone, 511},
    {71223, 38, 0, Kind::kNone, 384},
    {71261, 36, 0, Kind::kNone, 384},
    {71297, 35, 0, Kind::kNone, 384},
    {71332, 45, 0, Kind::kNone, 384},
    {71377, 47, 0, Kind::kNone, 511},
    {71424, 48, 0, Kind::kNone, 448},
    {71472, 43, 0, Kind::kNone, 511},
    {71515, 60, 0, Kind::kNone, 256},
    {71575, 40, 0, Kind::kNone, 384},
    {71615, 9, 0, Kind::kNone, 511},
    {71624, 14, 0, Kind::kNone, 7},
    {71638, 13, 0, Kind::kNone, 480},
    {71651, 23, 0, Kind::kNone, 480},
    {71674, 21, 0, Kind::kNone, 480},
    {71695, 31, 0, Kind::kNone, 480},
    {71726, 25, 0, Kind::kNone, 480},
    {71751, 22, 0, Kind::kNone, 480},
    {71773, 30, 0, Kind::kNone, 480},
    {71803, 28, 0, Kind::kNone, 480},
    {71831, 24, 0, Kind::kNone, 480},
    {71855, 32, 0, Kind::kNone, 480},
    {71887, 22, 0, Kind::kNone, 480},
    {71909, 24, 0, Kind::kNone, 480},
    {71933, 32, 0, Kind::kNone, 480},
    {71965, 40, 0, Kind::kNone, 480},
    {72005, 40, 0, Kind::kNone, 480},
    {72045, 26, 0, Kind::kNone, 511},
    {72071, 42, 5, Kind::kDefault, 24},
    {72118, 42, 4, Kind::kDefault, 480},
    {72164, 23, 10, Kind::kDefault, 496},
    {72197, 34, 1, Kind::kDefault, 480},
    {72232, 34, 0, Kind::kNone, 31},
    {72266, 51, 2, Kind::kDefault, 504},
    {72319, 41, 4, Kind::kDefault, 256},
    {72364, 41, 5, Kind::kDefault, 511},
    {72410, 24, 0, Kind::kNone, 511},
    {72434, 44, 0, Kind::kNone, 511},
    {72478, 56, 3, Kind::kDefault, 510},
    {72537, 40, 0, Kind::kNone, 511},
    {72577, 43, 3, Kind::kDefault, 511},
    {72623, 28, 5, Kind::kDefault, 511},
    {72656, 43, 4, Kind::kDefault, 511},
    {72703, 34, 5, Kind::kDefault, 511},
    {72742, 50, 5, Kind::kDefault, 510},
    {72797, 47, 0, Kind::kNone, 511},
    {72844, 57, 1, Kind::kDefault, 511},
    {72902, 44, 5, Kind::kDefault, 7},
    {72951, 44, 4, Kind::kDefault, 504},
    {72999, 55, 3, Kind::kDefault, 511},
    {73057, 63, 4, Kind::kDefault, 256},
    {73124, 48, 5, Kind::kDefault, 7},
    {73177, 48, 4, Kind::kDefault, 504},
    {73229, 52, 0, Kind::kNone, 510},
    {73281, 51, 1, Kind::kDefault, 511},
    {73333, 32, 5, Kind::kDefault, 511},
    {73370, 44, 4, Kind::kDefault, 511},
    {73418, 36, 1, Kind::kDefault, 511},
    {73455, 36, 11, Kind::kDefault, 511},
    {73502, 32, 2, Kind::kDefault, 511},
    {73536, 40, 6, Kind::kDefault, 256},
    {73582, 38, 5, Kind::kDefault, 256},
    {73625, 50, 5, Kind::kDefault, 256},
    {73680, 32, 53, Kind::kDefault, 511},
    {73765, 35, 5, Kind::kDefault, 1},
    {73805, 35, 4, Kind::kDefault, 510},
    {73844, 38, 0, Kind::kNone, 511},
    {73882, 40, 46, Kind::kDefault, 511},
    {73968, 28, 3, Kind::kDefault, 1},
    {73999, 47, 3, Kind::kDefault, 384},
    {74049, 37, 2, Kind::kDefault, 511},
    {74088, 38, 3, Kind::kDefault, 511},
    {74129, 35, 7, Kind::kDefault, 511},
    {74171, 36, 0, Kind::kNone, 511},
    {74207, 40, 0, Kind::kNone, 511},
    {74247, 40, 0, Kind::kNone, 511},
    {74287, 41, 0, Kind::kNone, 511},
    {74328, 40, 0, Kind::kNone, 511},
    {74368, 45, 0, Kind::kNone, 511},
    {74413, 42, 0, Kind::kNone, 511},
    {74455, 29, 0, Kind::kNone, 511},
    {74484, 30, 0, Kind::kNone, 511},
    {74514, 36, 0, Kind::kNone, 511},
    {74550, 21, 0, Kind::kNone, 511},
    {74571, 30, 0, Kind::kNone, 511},
    {74601, 50, 0, Kind::kNone, 511},
    {74651, 52, 0, Kind::kNone, 511},
    {74703, 42, 0, Kind::kNone, 511},
    {74745, 56, 0, Kind::kNone, 511},
    {74801, 48, 0, Kind::kNone, 511},
    {74849, 56, 0, Kind::kNone, 511},
    {74905, 41, 0, Kind::kNone, 511},
    {74946, 46, 0, Kind::kNone, 511},
    {74992, 46, 0, Kind::kNone, 511},
    {75038, 50, 0, Kind::kNone, 511},
    {75088, 49, 0, Kind::kNone, 511},
    {75137, 48, 0, Kind::kNone, 511},
    {75185, 41, 0, Kind::kNone, 511},
    {75226, 30, 0, Kind::kNone, 448},
    {75256, 46, 0, Kind::kNone, 511},
    {75302, 35, 0, Kind::kNone, 511},
    {75337, 34, 0, Kind::kNone, 511},
    {75371, 35, 0, Kind::kNone, 511},
    {75406, 32, 0, Kind::kNone, 511},
    {75438, 35, 0, Kind::kNone, 511},
    {75473, 37, 0, Kind::kNone, 480},
    {75510, 42, 0, Kind::kNone, 511},
    {75552, 32, 0, Kind::kNone, 511},
    {75584, 44, 0, Kind::kNone, 511},
    {75628, 58, 0, Kind::kNone, 511},
    {75686, 45, 0, Kind::kNone, 511},
    {75731, 50, 0, Kind::kNone, 511},
    {75781, 58, 0, Kind::kNone, 511},
    {75839, 36, 0, Kind::kNone, 511},
    {75875, 48, 0, Kind::kNone, 511},
    {75923, 40, 0, Kind::kNone, 511},
    {75963, 41, 0, Kind::kNone, 511},
    {76004, 34, 0, Kind::kNone, 511},
    {76038, 25, 0, Kind::kNone, 511},
    {76063, 20, 0, Kind::kNone, 480},
    {76083, 37, 5, Kind::kDefault, 448},
    {76125, 23, 6, Kind::kDefault, 511},
    {76154, 56, 5, Kind::kDefault, 504},
    {76215, 56, 4, Kind::kDefault, 4},
    {76275, 20, 0, Kind::kDefault, 511},
    {76295, 10, 0, Kind::kNone, 511},
    {76305, 15, 1, Kind::kDefault, 511},
    {76321, 30, 8, Kind::kDefault, 511},
    {76359, 22, 1, Kind::kDefault, 511},
    {76382, 25, 5, Kind::kDefault, 511},
    {76412, 29, 4, Kind::kDefault, 511},
    {76445, 33, 3, Kind::kDefault, 511},
    {76481, 28, 4, Kind::kDefault, 511},
    {76513, 43, 5, Kind::kDefault, 511},
    {76561, 16, 0, Kind::kNone, 480},
    {76577, 53, 0, Kind::kNone, 511},
    {76630, 24, 0, Kind::kNone, 511},
    {76654, 15, 0, Kind::kNone, 511},
    {76669, 17, 0, Kind::kNone, 480},
    {76686, 27, 0, Kind::kNone, 504},
    {76713, 23, 5, Kind::kDefault, 31},
    {76741, 23, 0, Kind::kNone, 480},
    {76764, 34, 0, Kind::kNone, 384},
    {76798, 28, 0, Kind::kNone, 511},
    {76826, 13, 0, Kind::kNone, 511},
    {76839, 48, 4, Kind::kDefault, 31},
    {76891, 48, 0, Kind::kNone, 480},
    {76939, 40, 0, Kind::kNone, 384},
    {76979, 55, 0, Kind::kNone, 256},
    {77034, 56, 0, Kind::kNone, 256},
    {77090, 59, 0, Kind::kNone, 256},
    {77149, 20, 10, Kind::kDefault, 31},
    {77179, 20, 0, Kind::kNone, 480},
    {77199, 31, 1, Kind::kDefault, 31},
    {77231, 31, 0, Kind::kNone, 480},
    {77262, 31, 1, Kind::kDefault, 31},
    {77294, 31, 0, Kind::kNone, 480},
    {77325, 20, 1, Kind::kDefault, 31},
    {77346, 20, 0, Kind::kNone, 480},
    {77366, 28, 0, Kind::kNone, 511},
    {77394, 36, 5, Kind::kDefault, 31},
    {77435, 36, 0, Kind::kNone, 480},
    {77471, 29, 0, Kind::kNone, 480},
    {77500, 31, 5, Kind::kDefault, 31},
    {77536, 31, 0, Kind::kNone, 480},
    {77567, 16, 0, Kind::kNone, 504},
    {77583, 29, 0, Kind::kNone, 480},
    {77612, 25, 0, Kind::kNone, 511},
    {77637, 40, 5, Kind::kDefault, 511},
    {77682, 38, 5, Kind::kDefault, 128},
    {77725, 38, 4, Kind::kDefault, 256},
    {77767, 53, 4, Kind::kDefault, 256},
    {77824, 32, 0, Kind::kNone, 511},
    {77856, 34, 0, Kind::kNone, 511},
    {77890, 16, 4, Kind::kDefault, 511},
    {77910, 16, 0, Kind::kDefault, 511},
    {77926, 36, 4, Kind::kDefault, 504},
    {77966, 29, 4, Kind::kDefault, 496},
    {77999, 34, 5, Kind::kDefault, 384},
    {78038, 26, 3, Kind::kDefault, 384},
    {78067, 25, 3, Kind::kDefault, 96},
    {78095, 25, 0, Kind::kNone, 384},
    {78120, 20, 4, Kind::kDefault, 511},
    {78144, 34, 0, Kind::kNone, 511},
    {78178, 26, 0, Kind::kNone, 511},
    {78204, 13, 4, Kind::kDefault, 511},
    {78221, 27, 5, Kind::kDefault, 31},
    {78253, 27, 4, Kind::kDefault, 480},
    {78284, 18, 0, Kind::kNone, 511},
    {78302, 25, 0, Kind::kNone, 511},
    {78327, 26, 2, Kind::kDefault, 511},
    {78355, 30, 0, Kind::kNone, 511},
    {78385, 21, 0, Kind::kNone, 511},
    {78406, 23, 0, Kind::kNone, 511},
    {78429, 22, 0, Kind::kNone, 511},
    {78451, 21, 5, Kind::kDefault, 511},
    {78477, 24, 0, Kind::kNone, 511},
    {78501, 28, 5, Kind::kDefault, 511},
    {78534, 24, 4, Kind::kDefault, 384},
    {78562, 19, 0, Kind::kNone, 504},
    {78581, 32, 0, Kind::kNone, 511},
    {78613, 37, 4, Kind::kDefault, 480},
    {78654, 27, 4, Kind::kDefault, 511},
    {78685, 35, 3, Kind::kDefault, 510},
    {78723, 30, 3, Kind::kDefault, 510},
    {78756, 32, 3, Kind::kDefault, 510},
    {78791, 31, 4, Kind::kDefault, 511},
    {78826, 24, 4, Kind::kDefault, 504},
    {78854, 18, 0, Kind::kDefault, 511},
    {78872, 25, 0, Kind::kDefault, 511},
    {78897, 36, 4, Kind::kDefault, 511},
    {78937, 23, 1, Kind::kDefault, 256},
    {78961, 23, 13, Kind::kDefault, 255},
    {78997, 34, 5, Kind::kDefault, 511},
    {79036, 20, 0, Kind::kNone, 511},
    {79056, 38, 2, Kind::kDefault, 384},
    {79096, 44, 4, Kind::kDefault, 511},
    {79144, 44, 8, Kind::kDefault, 511},
    {79196, 25, 57, Kind::kDefault, 511},
    {79278, 22, 0, Kind::kNone, 511},
    {79300, 12, 0, Kind::kNone, 511},
    {79312, 31, 0, Kind::kNone, 511},
    {79343, 28, 0, Kind::kNone, 511},
    {79371, 29, 0, Kind::kNone, 511},
    {79400, 32, 0, Kind::kNone, 510},
    {79432, 35, 0, Kind::kNone, 511},
    {79467, 42, 1, Kind::kDefault, 508},
    {79510, 22, 0, Kind::kNone, 480},
    {79532, 39, 0, Kind::kNone, 480},
    {79571, 35, 0, Kind::kNone, 480},
    {79606, 42, 0, Kind::kNone, 511},
    {79648, 26, 0, Kind::kNone, 511},
    {79674, 20, 0, Kind::kNone, 511},
    {79694, 48, 0, Kind::kNone, 511},
    {79742, 20, 0, Kind::kNone, 511},
    {79762, 31, 0, Kind::kNone, 511},
    {79793, 33, 0, Kind::kNone, 511},
    {79826, 35, 0, Kind::kNone, 511},
    {79861, 27, 0, Kind::kNone, 511},
    {79888, 45, 0, Kind::kNone, 511},
    {79933, 35, 0, Kind::kNone, 508},
    {79968, 47, 0, Kind::kNone, 508},
    {80015, 19, 0, Kind::kNone, 511},
    {80034, 32, 0, Kind::kNone, 384},
    {80066, 30, 0, Kind::kNone, 511},
    {80096, 30, 0, Kind::kNone, 511},
    {80126, 31, 0, Kind::kNone, 511},
    {80157, 47, 0, Kind::kNone, 384},
    {80204, 20, 0, Kind::kNone, 511},
    {80224, 28, 0, Kind::kNone, 511},
    {80252, 33, 0, Kind::kNone, 511},
    {80285, 18, 0, Kind::kNone, 511},
    {80303, 28, 0, Kind::kNone, 508},
    {80331, 22, 0, Kind::kNone, 511},
    {80353, 24, 0, Kind::kNone, 511},
    {80377, 17, 0, Kind::kNone, 511},
    {80394, 39, 0, Kind::kNone, 511},
    {80433, 38, 0, Kind::kNone, 511},
    {80471, 26, 0, Kind::kNone, 511},
    {80497, 18, 0, Kind::kNone, 511},
    {80515, 57, 0, Kind::kNone, 511},
    {80572, 28, 0, Kind::kNone, 511},
    {80600, 26, 0, Kind::kNone, 511},
    {80626, 22, 0, Kind::kNone, 511},
    {80648, 27, 0, Kind::kNone, 511},
    {80675, 22, 0, Kind::kNone, 511},
    {80697, 29, 0, Kind::kNone, 511},
    {80726, 43, 0, Kind::kNone, 480},
    {80769, 57, 0, Kind::kNone, 480},
    {80826, 38, 0, Kind::kNone, 511},
    {80864, 29, 0, Kind::kNone, 511},
    {80893, 33, 0, Kind::kNone, 511},
    {80926, 38, 0, Kind::kNone, 511},
    {80964, 43, 0, Kind::kNone, 511},
    {81007, 42, 0, Kind::kNone, 511},
    {81049, 24, 0, Kind::kNone, 511},
    {81073, 21, 0, Kind::kNone, 511},
    {81094, 36, 0, Kind::kDefault, 511},
    {81130, 20, 0, Kind::kNone, 511},
    {81150, 23, 0, Kind::kDefault, 511},
    {81173, 32, 0, Kind::kNone, 511},
    {81205, 24, 0, Kind::kNone, 511},
    {81229, 44, 0, Kind::kNone, 511},
    {81273, 51, 0, Kind::kNone, 511},
    {81324, 34, 0, Kind::kNone, 511},
    {81358, 39, 0, Kind::kNone, 511},
    {81397, 35, 0, Kind::kNone, 256},
    {81432, 32, 0, Kind::kNone, 511},
    {81464, 38, 0, Kind::kNone, 511},
    {81502, 32, 0, Kind::kNone, 511},
    {81534, 27, 0, Kind::kNone, 511},
    {81561, 19, 5, Kind::kDefault, 511},
    {81585, 14, 0, Kind::kNone, 511},
    {81599, 15, 0, Kind::kNone, 511},
    {81614, 34, 0, Kind::kNone, 511},
    {81648, 52, 0, Kind::kDefault, 510},
    {81700, 17, 0, Kind::kNone, 511},
    {81717, 27, 0, Kind::kNone, 511},
    {81744, 32, 0, Kind::kNone, 511},
    {81776, 30, 0, Kind::kNone, 511},
    {81806, 25, 0, Kind::kNone, 511},
    {81831, 28, 0, Kind::kNone, 511},
    {81859, 34, 0, Kind::kNone, 511},
    {81893, 33, 0, Kind::kNone, 511},
    {81926, 20, 0, Kind::kNone, 511},
    {81946, 19, 0, Kind::kNone, 511},
    {81965, 16, 0, Kind::kNone, 511},
    {81981, 26, 0, Kind::kNone, 511},
    {82007, 34, 0, Kind::kNone, 496},
    {82041, 33, 0, Kind::kNone, 510},
    {82074, 32, 0, Kind::kNone, 510},
    {82106, 35, 0, Kind::kNone, 511},
    {82141, 35, 0, Kind::kNone, 511},
    {82176, 42, 0, Kind::kNone, 511},
    {82218, 48, 0, Kind::kNone, 511},
    {82266, 47, 0, Kind::kNone, 511},
    {82313, 25, 0, Kind::kNone, 511},
    {82338, 19, 0, Kind::kNone, 511},
    {82357, 43, 5, Kind::kDefault, 496},
    {82405, 21, 0, Kind::kNone, 511},
    {82426, 34, 0, Kind::kNone, 511},
    {82460, 35, 0, Kind::kNone, 511},
    {82495, 15, 0, Kind::kNone, 511},
    {82510, 30, 0, Kind::kNone, 511},
    {82540, 31, 0, Kind::kNone, 511},
    {82571, 19, 0, Kind::kNone, 511},
});

// Rows are sorted, so those with the same first part stand together.
inline constexpr auto kHeads = std::to_array<Head>({
    {0, 4},
    {1, 5},
    {3, 4},
    {9, 3},
    {10, 3},
    {18, 13},
    {19, 8},
    {20, 4},
    {21, 12},
    {28, 7},
    {29, 9},
    {39, 5},
    {40, 12},
    {41, 9},
    {45, 6},
    {48, 5},
    {49, 9},
    {50, 3},
    {51, 10},
    {57, 7},
    {63, 24},
    {64, 7},
    {112, 5},
    {113, 10},
    {114, 4},
    {115, 12},
    {116, 7},
    {117, 6},
    {137, 9},
    {138, 6},
    {169, 17},
    {182, 8},
    {202, 16},
    {215, 8},
    {258, 11},
    {259, 14},
    {260, 14},
    {261, 4},
    {263, 5},
    {274, 6},
    {275, 6},
    {286, 9},
    {288, 7},
    {336, 4},
    {337, 2},
    {355, 4},
    {365, 3},
    {368, 8},
    {369, 5},
    {370, 8},
    {375, 4},
    {382, 14},
    {386, 10},
    {504, 8},
    {509, 5},
    {511, 8},
    {516, 3},
    {520, 7},
    {521, 10},
    {522, 7},
    {523, 6},
    {541, 28},
    {542, 6},
    {548, 5},
    {590, 7},
    {595, 6},
    {597, 7},
    {623, 7},
    {625, 4},
    {626, 10},
    {627, 7},
    {629, 6},
    {646, 1},
    {653, 3},
    {662, 9},
    {666, 7},
    {671, 6},
    {672, 4},
    {676, 9},
    {679, 12},
    {680, 3},
    {693, 9},
    {721, 8},
    {724, 10},
    {727, 13},
    {728, 7},
    {814, 8},
    {815, 6},
    {817, 11},
    {828, 3},
    {1713, 3},
    {1731, 5},
    {1736, 10},
    {1739, 10},
    {1740, 7},
    {1776, 9},
    {1822, 6},
    {1828, 4},
    {1836, 11},
    {1837, 4},
    {1847, 7},
    {1868, 10},
    {1869, 2},
    {1916, 6},
    {1921, 4},
    {1922, 16},
    {1923, 6},
    {1940, 4},
});
// NOLINTEND(modernize-use-designated-initializers)
// clang-format on

}  // namespace firesteel::conf::known
