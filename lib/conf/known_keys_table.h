// Written by make-known-keys.  Do not edit.
// Keys that Spark 3.1, 3.2, 3.3, 3.4, 3.5, 4.0, 4.1, 4.2, 4.3 knows, sorted.
#pragma once

#include <array>
#include <string_view>

#include "conf/known_keys.h"

namespace firesteel::conf::known {

// clang-format off
// The texts of all rows, one after another.
inline constexpr std::string_view kTexts =
    "spark.acls.enable" "false"
    "spark.acls.enable"
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
    "spark.appStateStore.asyncTracking.enable" "true"
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
    "spark.dead.worker.persistence" "15"
    "spark.decommission.enabled" "false"
    "spark.default.parallelism"
    "spark.deploy.appIdPattern" "app-%s-%04d"
    "spark.deploy.appNumberModulo"
    "spark.deploy.defaultCores" "2147483647"
    "spark.deploy.driverIdPattern" "driver-%s-%04d"
    "spark.deploy.maxDrivers" "2147483647"
    "spark.deploy.maxExecutorRetries" "10"
    "spark.deploy.recoveryCompressionCodec"
    "spark.deploy.recoveryDirectory"
    "spark.deploy.recoveryMode" "NONE"
    "spark.deploy.recoveryMode.factory"
    "spark.deploy.recoverySerializationFilter" "java.**;scala.**;org.apache.spark.**;!*"
    "spark.deploy.recoveryTimeout"
    "spark.deploy.retainedApplications" "200"
    "spark.deploy.retainedDrivers" "200"
    "spark.deploy.spreadOut" "true"
    "spark.deploy.spreadOut"
    "spark.deploy.spreadOutApps" "true"
    "spark.deploy.spreadOutDrivers" "true"
    "spark.deploy.workerSelectionPolicy" "CORES_FREE_DESC"
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
    "spark.executor.python.worker.log.details" "false"
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
    "spark.history.fs.numCompactThreads" "1"
    "spark.history.fs.numReplayThreads" "1"
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
    "spark.metrics.appStatusSource.enabled" "false"
    "spark.metrics.appStatusSource.enabled" "true"
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
    "spark.network.crypto.ivLength"
    "spark.network.crypto.keyAlgorithm"
    "spark.network.crypto.keyFactoryAlgorithm"
    "spark.network.crypto.keyFactoryIterations"
    "spark.network.crypto.keyLength"
    "spark.network.crypto.saslFallback" "true"
    "spark.network.io.preferDirectBufs"
    "spark.network.maxRemoteBlockSizeFetchToMem" "200m"
    "spark.network.recreateWorkerGroupOnDeadEventLoop" "true"
    "spark.network.remoteReadNioBufferConversion" "false"
    "spark.network.sasl.maxEncryptedBlockSize"
    "spark.network.sasl.serverAlwaysEncrypt"
    "spark.network.sharedByteBufAllocators.enabled"
    "spark.network.ssl.maxEncryptedBlockSize"
    "spark.network.timeout" "120s"
    "spark.network.timeoutInterval" "60s"
    "spark.plugins"
    "spark.plugins.defaultList"
    "spark.port.maxRetries"
    "spark.properties"
    "spark.pyspark.driver.python"
    "spark.pyspark.python"
    "spark.python.authenticate.socketTimeout" "15s"
    "spark.python.daemon.killWorkerOnFlushFailure" "true"
    "spark.python.daemon.module"
    "spark.python.factory.idleWorkerMaxPoolSize"
    "spark.python.sql.dataFrameDebugging.enabled"
    "spark.python.task.killTimeout" "2s"
    "spark.python.udf.pipelined.enabled" "false"
    "spark.python.udf.pipelined.queueDepth" "2"
    "spark.python.unix.domain.socket.dir"
    "spark.python.unix.domain.socket.enabled" "false"
    "spark.python.use.daemon" "true"
    "spark.python.worker.faulthandler.enabled" "false"
    "spark.python.worker.idleTimeoutSeconds" "0ms"
    "spark.python.worker.killOnIdleTimeout" "false"
    "spark.python.worker.module"
    "spark.python.worker.reuse" "true"
    "spark.python.worker.tracebackDumpIntervalSeconds" "0ms"
    "spark.r.backendConnectionTimeout" "6000"
    "spark.r.command"
    "spark.r.driver.command"
    "spark.r.heartBeatInterval" "100"
    "spark.r.numRBackendThreads" "2"
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
    "spark.resultGetter.threads"
    "spark.rpc"
    "spark.rpc.askTimeout"
    "spark.rpc.connect.threads" "64"
    "spark.rpc.io.numConnectionsPerPeer" "1"
    "spark.rpc.io.threads"
    "spark.rpc.lookupTimeout"
    "spark.rpc.message.maxSize" "128"
    "spark.rpc.netty.dispatcher.numThreads"
    "spark.rpc.numRetries" "3"
    "spark.rpc.numRetries"
    "spark.rpc.retry.wait" "3s"
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
    "spark.sparkr.r.command" "Rscript"
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
    "spark.streaming.dynamicAllocation.enabled" "false"
    "spark.streaming.dynamicAllocation.maxExecutors" "2147483647"
    "spark.streaming.dynamicAllocation.minExecutors"
    "spark.streaming.dynamicAllocation.scalingDownRatio" "0.3"
    "spark.streaming.dynamicAllocation.scalingInterval" "60000ms"
    "spark.streaming.dynamicAllocation.scalingUpRatio" "0.9"
    "spark.streaming.dynamicAllocation.testing" "false"
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
    "spark.test.useCompactObjectHeaders"
    "spark.test.useCompressedOops"
    "spark.testing"
    "spark.testing.dynamicAllocation.schedule.enabled" "true"
    "spark.testing.injectShuffleFetchFailures" "false"
    "spark.testing.injectShuffleFetchFailuresDownstreamDelay" "1"
    "spark.testing.injectShuffleFetchFailuresResultStageDelay" "0"
    "spark.testing.injectShuffleForceChecksumMismatchOnRecompute" "false"
    "spark.testing.memory" "6320816128"
    "spark.testing.nCoresPerExecutor" "2"
    "spark.testing.nExecutorsPerHost" "4"
    "spark.testing.nHosts" "5"
    "spark.testing.reservedMemory"
    "spark.testing.resourceProfileManager" "false"
    "spark.testing.skipESSRegister" "false"
    "spark.testing.skipValidateCores" "false"
    "spark.timeWindow"
    "spark.ui.actionsViaGetEnabled"
    "spark.ui.allowFramingFrom"
    "spark.ui.consoleProgress.update.interval" "200ms"
    "spark.ui.contentSecurityPolicy.enabled" "false"
    "spark.ui.contentSecurityPolicy.enabled" "true"
    "spark.ui.contentSecurityPolicy.frameAncestors.enabled" "true"
    "spark.ui.custom.executor.log.url"
    "spark.ui.dagGraph.retainedRootRDDs" "2147483647"
    "spark.ui.enabled" "true"
    "spark.ui.filters"
    "spark.ui.groupSQLSubExecutionEnabled" "true"
    "spark.ui.heapHistogramEnabled" "true"
    "spark.ui.jetty.sniHostCheckEnabled" "false"
    "spark.ui.jetty.stopTimeout" "30s"
    "spark.ui.jettyStopTimeout" "30s"
    "spark.ui.jettyStopTimeout"
    "spark.ui.killEnabled" "true"
    "spark.ui.liveUpdate.minFlushPeriod" "1s"
    "spark.ui.liveUpdate.period" "100ms"
    "spark.ui.port" "4040"
    "spark.ui.prometheus.enabled" "false"
    "spark.ui.prometheus.enabled" "true"
    "spark.ui.proxyBase"
    "spark.ui.proxyRedirectUri"
    "spark.ui.requestHeaderSize" "8k"
    "spark.ui.retainedDeadExecutors" "100"
    "spark.ui.retainedJobs" "1000"
    "spark.ui.retainedStages" "1000"
    "spark.ui.retainedTasks" "100000"
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
    "spark.worker.cleanup.appDataTtl" "604800"
    "spark.worker.cleanup.enabled" "false"
    "spark.worker.cleanup.enabled" "true"
    "spark.worker.cleanup.interval" "1800"
    "spark.worker.decommission.signal" "PWR"
    "spark.worker.driverTerminateTimeout" "10s"
    "spark.worker.executorStateSync.maxAttempts" "5"
    "spark.worker.idPattern" "worker-%s-%s-%d"
    "spark.worker.initialRegistrationRetries" "6"
    "spark.worker.maxRegistrationRetries" "16"
    "spark.worker.preferConfiguredMasterAddress" "false"
    "spark.worker.resourcesFile"
    "spark.worker.timeout" "60"
    "spark.worker.ui.compressedLogFileLengthCacheSize" "100"
    "spark.worker.ui.port"
    "spark.worker.ui.retainedDrivers" "1000"
    "spark.worker.ui.retainedExecutors" "1000"
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

// Numbers instead of pointers, so that loading the program costs nothing.
inline constexpr auto kRows = std::to_array<Row>({
    {0, 17, 5, Kind::kDefault, 507},
    {22, 17, 0, Kind::kNone, 4},
    {39, 16, 0, Kind::kDefault, 511},
    {55, 23, 0, Kind::kDefault, 511},
    {78, 10, 0, Kind::kNone, 7},
    {88, 21, 0, Kind::kNone, 7},
    {109, 20, 0, Kind::kNone, 7},
    {129, 24, 0, Kind::kNone, 7},
    {153, 22, 0, Kind::kNone, 7},
    {175, 21, 0, Kind::kNone, 7},
    {196, 14, 7, Kind::kDefault, 480},
    {217, 20, 0, Kind::kNone, 510},
    {237, 12, 0, Kind::kNone, 511},
    {249, 30, 0, Kind::kNone, 511},
    {279, 27, 0, Kind::kNone, 511},
    {306, 26, 0, Kind::kNone, 511},
    {332, 14, 0, Kind::kNone, 511},
    {346, 19, 0, Kind::kNone, 511},
    {365, 20, 0, Kind::kNone, 508},
    {385, 40, 4, Kind::kDefault, 511},
    {429, 14, 0, Kind::kDefault, 511},
    {443, 10, 0, Kind::kNone, 511},
    {453, 18, 5, Kind::kDefault, 511},
    {476, 39, 5, Kind::kDefault, 511},
    {520, 25, 0, Kind::kNone, 511},
    {545, 37, 30, Kind::kFallback, 511},
    {612, 39, 30, Kind::kFallback, 511},
    {681, 30, 0, Kind::kNone, 511},
    {711, 34, 3, Kind::kDefault, 511},
    {748, 26, 4, Kind::kDefault, 511},
    {778, 48, 0, Kind::kNone, 511},
    {826, 53, 0, Kind::kNone, 511},
    {879, 53, 0, Kind::kNone, 511},
    {932, 23, 0, Kind::kNone, 511},
    {955, 40, 0, Kind::kNone, 511},
    {995, 47, 0, Kind::kNone, 511},
    {1042, 47, 0, Kind::kNone, 511},
    {1089, 47, 0, Kind::kNone, 511},
    {1136, 43, 0, Kind::kNone, 511},
    {1179, 23, 0, Kind::kNone, 511},
    {1202, 42, 1, Kind::kDefault, 511},
    {1245, 23, 1, Kind::kDefault, 511},
    {1269, 39, 8, Kind::kDefault, 511},
    {1316, 25, 2, Kind::kDefault, 511},
    {1343, 24, 4, Kind::kDefault, 511},
    {1371, 24, 4, Kind::kDefault, 511},
    {1399, 21, 0, Kind::kNone, 511},
    {1420, 17, 5, Kind::kDefault, 511},
    {1442, 28, 9, Kind::kDefault, 511},
    {1479, 17, 0, Kind::kNone, 511},
    {1496, 21, 0, Kind::kNone, 511},
    {1517, 33, 0, Kind::kNone, 384},
    {1550, 45, 0, Kind::kNone, 511},
    {1595, 25, 5, Kind::kDefault, 63},
    {1625, 25, 4, Kind::kDefault, 448},
    {1654, 20, 0, Kind::kNone, 480},
    {1674, 45, 4, Kind::kDefault, 256},
    {1723, 53, 5, Kind::kDefault, 256},
    {1781, 33, 5, Kind::kDefault, 511},
    {1819, 31, 4, Kind::kDefault, 511},
    {1854, 40, 4, Kind::kDefault, 511},
    {1898, 48, 5, Kind::kDefault, 511},
    {1951, 48, 21, Kind::kFallback, 384},
    {2020, 48, 5, Kind::kDefault, 511},
    {2073, 38, 0, Kind::kNone, 384},
    {2111, 33, 0, Kind::kNone, 480},
    {2144, 32, 0, Kind::kNone, 480},
    {2176, 46, 0, Kind::kNone, 480},
    {2222, 53, 0, Kind::kNone, 480},
    {2275, 45, 0, Kind::kNone, 480},
    {2320, 49, 0, Kind::kNone, 480},
    {2369, 42, 0, Kind::kNone, 480},
    {2411, 58, 0, Kind::kNone, 480},
    {2469, 58, 0, Kind::kNone, 480},
    {2527, 54, 0, Kind::kNone, 480},
    {2581, 40, 0, Kind::kNone, 480},
    {2621, 43, 0, Kind::kNone, 480},
    {2664, 42, 0, Kind::kNone, 384},
    {2706, 41, 0, Kind::kNone, 480},
    {2747, 37, 0, Kind::kNone, 480},
    {2784, 34, 0, Kind::kNone, 480},
    {2818, 31, 0, Kind::kNone, 480},
    {2849, 32, 0, Kind::kNone, 480},
    {2881, 38, 0, Kind::kNone, 480},
    {2919, 36, 0, Kind::kNone, 256},
    {2955, 33, 0, Kind::kNone, 256},
    {2988, 36, 0, Kind::kNone, 256},
    {3024, 43, 0, Kind::kNone, 480},
    {3067, 40, 0, Kind::kNone, 480},
    {3107, 34, 0, Kind::kNone, 480},
    {3141, 34, 0, Kind::kNone, 480},
    {3175, 35, 0, Kind::kNone, 480},
    {3210, 25, 0, Kind::kNone, 448},
    {3235, 32, 0, Kind::kNone, 480},
    {3267, 26, 0, Kind::kNone, 256},
    {3293, 37, 0, Kind::kNone, 480},
    {3330, 20, 0, Kind::kNone, 480},
    {3350, 35, 35, Kind::kDefault, 496},
    {3420, 61, 0, Kind::kNone, 448},
    {3481, 69, 0, Kind::kNone, 448},
    {3550, 66, 0, Kind::kNone, 448},
    {3616, 68, 0, Kind::kNone, 448},
    {3684, 71, 0, Kind::kNone, 448},
    {3755, 56, 0, Kind::kNone, 448},
    {3811, 58, 0, Kind::kNone, 480},
    {3869, 51, 0, Kind::kNone, 480},
    {3920, 49, 0, Kind::kNone, 480},
    {3969, 65, 0, Kind::kNone, 448},
    {4034, 39, 0, Kind::kNone, 480},
    {4073, 39, 0, Kind::kNone, 480},
    {4112, 54, 0, Kind::kNone, 448},
    {4166, 47, 0, Kind::kNone, 448},
    {4213, 49, 0, Kind::kNone, 448},
    {4262, 15, 0, Kind::kNone, 511},
    {4277, 67, 0, Kind::kNone, 48},
    {4344, 29, 2, Kind::kDefault, 511},
    {4375, 26, 5, Kind::kDefault, 511},
    {4406, 25, 0, Kind::kNone, 511},
    {4431, 25, 11, Kind::kDefault, 480},
    {4467, 28, 0, Kind::kNone, 480},
    {4495, 25, 10, Kind::kDefault, 511},
    {4530, 28, 14, Kind::kDefault, 480},
    {4572, 23, 10, Kind::kDefault, 480},
    {4605, 31, 2, Kind::kDefault, 511},
    {4638, 37, 0, Kind::kNone, 480},
    {4675, 30, 0, Kind::kDefault, 511},
    {4705, 25, 4, Kind::kDefault, 511},
    {4734, 33, 0, Kind::kDefault, 511},
    {4767, 40, 39, Kind::kDefault, 256},
    {4846, 28, 0, Kind::kNone, 480},
    {4874, 33, 3, Kind::kDefault, 511},
    {4910, 28, 3, Kind::kDefault, 511},
    {4941, 22, 4, Kind::kDefault, 31},
    {4967, 22, 0, Kind::kNone, 480},
    {4989, 26, 4, Kind::kDefault, 480},
    {5019, 29, 4, Kind::kDefault, 480},
    {5052, 34, 15, Kind::kDefault, 480},
    {5101, 26, 0, Kind::kNone, 511},
    {5127, 26, 0, Kind::kNone, 511},
    {5153, 30, 2, Kind::kDefault, 511},
    {5185, 12, 0, Kind::kNone, 511},
    {5197, 25, 0, Kind::kNone, 511},
    {5222, 24, 17, Kind::kFallback, 511},
    {5263, 30, 23, Kind::kFallback, 511},
    {5316, 18, 1, Kind::kDefault, 511},
    {5335, 34, 0, Kind::kDefault, 448},
    {5369, 34, 14, Kind::kDefault, 32},
    {5417, 31, 0, Kind::kNone, 511},
    {5448, 27, 0, Kind::kNone, 511},
    {5475, 29, 0, Kind::kNone, 511},
    {5504, 29, 0, Kind::kNone, 511},
    {5533, 17, 9, Kind::kDefault, 511},
    {5559, 24, 0, Kind::kNone, 511},
    {5583, 46, 5, Kind::kDefault, 384},
    {5634, 35, 5, Kind::kDefault, 511},
    {5674, 23, 0, Kind::kNone, 511},
    {5697, 23, 0, Kind::kNone, 511},
    {5720, 25, 0, Kind::kNone, 480},
    {5745, 37, 5, Kind::kDefault, 511},
    {5787, 39, 13, Kind::kDefault, 448},
    {5839, 26, 2, Kind::kDefault, 511},
    {5867, 19, 2, Kind::kDefault, 511},
    {5888, 27, 0, Kind::kNone, 511},
    {5915, 33, 3, Kind::kDefault, 508},
    {5951, 36, 32, Kind::kFallback, 448},
    {6019, 30, 4, Kind::kDefault, 480},
    {6053, 17, 1, Kind::kDefault, 511},
    {6071, 26, 0, Kind::kNone, 511},
    {6097, 22, 5, Kind::kDefault, 511},
    {6124, 20, 4, Kind::kDefault, 480},
    {6148, 31, 5, Kind::kDefault, 511},
    {6184, 49, 15, Kind::kDefault, 511},
    {6248, 31, 5, Kind::kDefault, 511},
    {6284, 47, 3, Kind::kDefault, 511},
    {6334, 43, 7, Kind::kDefault, 511},
    {6384, 40, 36, Kind::kFallback, 511},
    {6460, 36, 10, Kind::kDefault, 511},
    {6506, 36, 1, Kind::kDefault, 511},
    {6543, 47, 6, Kind::kDefault, 511},
    {6596, 47, 5, Kind::kDefault, 7},
    {6648, 47, 4, Kind::kDefault, 504},
    {6699, 47, 21, Kind::kDefault, 511},
    {6767, 56, 47, Kind::kFallback, 511},
    {6870, 31, 5, Kind::kDefault, 511},
    {6906, 24, 4, Kind::kDefault, 511},
    {6934, 23, 5, Kind::kDefault, 31},
    {6962, 23, 4, Kind::kDefault, 480},
    {6989, 32, 4, Kind::kDefault, 510},
    {7025, 32, 26, Kind::kFallback, 1},
    {7083, 18, 17, Kind::kDefault, 511},
    {7118, 22, 5, Kind::kDefault, 511},
    {7145, 36, 5, Kind::kDefault, 511},
    {7186, 31, 0, Kind::kDefault, 448},
    {7217, 55, 67, Kind::kDefault, 511},
    {7339, 57, 43, Kind::kDefault, 511},
    {7439, 45, 4, Kind::kDefault, 480},
    {7488, 38, 5, Kind::kDefault, 511},
    {7531, 38, 5, Kind::kDefault, 511},
    {7574, 31, 5, Kind::kDefault, 511},
    {7610, 24, 5, Kind::kDefault, 511},
    {7639, 30, 5, Kind::kDefault, 31},
    {7674, 30, 4, Kind::kDefault, 480},
    {7708, 34, 4, Kind::kDefault, 511},
    {7746, 22, 5, Kind::kDefault, 511},
    {7773, 42, 0, Kind::kNone, 480},
    {7815, 55, 5, Kind::kDefault, 511},
    {7875, 60, 1, Kind::kDefault, 511},
    {7936, 60, 1, Kind::kDefault, 511},
    {7997, 30, 0, Kind::kNone, 511},
    {8027, 44, 5, Kind::kDefault, 511},
    {8076, 57, 5, Kind::kDefault, 510},
    {8138, 54, 1, Kind::kDefault, 511},
    {8193, 54, 1, Kind::kDefault, 511},
    {8248, 54, 1, Kind::kDefault, 511},
    {8303, 50, 1, Kind::kDefault, 511},
    {8354, 43, 0, Kind::kNone, 480},
    {8397, 30, 0, Kind::kNone, 511},
    {8427, 14, 0, Kind::kNone, 511},
    {8441, 32, 5, Kind::kDefault, 511},
    {8478, 20, 1, Kind::kDefault, 511},
    {8499, 44, 0, Kind::kNone, 510},
    {8543, 40, 0, Kind::kNone, 511},
    {8583, 34, 3, Kind::kDefault, 510},
    {8620, 36, 0, Kind::kDefault, 448},
    {8656, 36, 14, Kind::kDefault, 32},
    {8706, 33, 0, Kind::kNone, 511},
    {8739, 29, 0, Kind::kNone, 511},
    {8768, 31, 0, Kind::kNone, 511},
    {8799, 31, 0, Kind::kNone, 511},
    {8830, 39, 0, Kind::kNone, 496},
    {8869, 51, 4, Kind::kDefault, 511},
    {8924, 36, 2, Kind::kDefault, 511},
    {8962, 32, 3, Kind::kDefault, 511},
    {8997, 17, 0, Kind::kNone, 511},
    {9014, 24, 0, Kind::kNone, 511},
    {9038, 40, 3, Kind::kDefault, 448},
    {9081, 37, 1, Kind::kDefault, 511},
    {9119, 48, 5, Kind::kDefault, 384},
    {9172, 42, 13, Kind::kDefault, 448},
    {9227, 45, 5, Kind::kDefault, 511},
    {9277, 44, 2, Kind::kDefault, 511},
    {9323, 35, 7, Kind::kDefault, 511},
    {9365, 41, 0, Kind::kNone, 511},
    {9406, 36, 0, Kind::kDefault, 511},
    {9442, 41, 5, Kind::kDefault, 511},
    {9488, 29, 0, Kind::kNone, 496},
    {9517, 21, 2, Kind::kDefault, 511},
    {9540, 29, 0, Kind::kNone, 511},
    {9569, 35, 3, Kind::kDefault, 508},
    {9607, 40, 9, Kind::kDefault, 511},
    {9656, 38, 1, Kind::kDefault, 511},
    {9695, 32, 4, Kind::kDefault, 480},
    {9731, 22, 0, Kind::kNone, 511},
    {9753, 19, 0, Kind::kNone, 511},
    {9772, 41, 5, Kind::kDefault, 511},
    {9818, 29, 0, Kind::kNone, 511},
    {9847, 40, 5, Kind::kDefault, 496},
    {9892, 35, 5, Kind::kDefault, 480},
    {9932, 18, 0, Kind::kNone, 511},
    {9950, 33, 5, Kind::kDefault, 511},
    {9988, 33, 0, Kind::kNone, 511},
    {10021, 20, 0, Kind::kNone, 448},
    {10041, 20, 0, Kind::kNone, 511},
    {10061, 21, 4, Kind::kDefault, 504},
    {10086, 21, 0, Kind::kNone, 7},
    {10107, 11, 0, Kind::kDefault, 511},
    {10118, 47, 5, Kind::kDefault, 511},
    {10170, 24, 0, Kind::kNone, 511},
    {10194, 30, 5, Kind::kDefault, 511},
    {10229, 30, 5, Kind::kDefault, 511},
    {10264, 22, 0, Kind::kNone, 511},
    {10286, 29, 10, Kind::kDefault, 511},
    {10325, 27, 8, Kind::kDefault, 511},
    {10360, 21, 0, Kind::kNone, 511},
    {10381, 25, 0, Kind::kNone, 511},
    {10406, 30, 0, Kind::kNone, 511},
    {10436, 38, 0, Kind::kNone, 511},
    {10474, 22, 0, Kind::kNone, 511},
    {10496, 43, 0, Kind::kNone, 510},
    {10539, 34, 0, Kind::kNone, 510},
    {10573, 49, 0, Kind::kNone, 510},
    {10622, 49, 0, Kind::kNone, 224},
    {10671, 47, 0, Kind::kNone, 224},
    {10718, 60, 0, Kind::kNone, 511},
    {10778, 57, 0, Kind::kNone, 510},
    {10835, 45, 0, Kind::kNone, 511},
    {10880, 32, 0, Kind::kNone, 511},
    {10912, 43, 0, Kind::kNone, 480},
    {10955, 33, 5, Kind::kDefault, 1},
    {10993, 33, 4, Kind::kDefault, 510},
    {11030, 37, 0, Kind::kNone, 511},
    {11067, 64, 4, Kind::kDefault, 511},
    {11135, 32, 5, Kind::kDefault, 511},
    {11172, 33, 2, Kind::kDefault, 511},
    {11207, 41, 0, Kind::kNone, 511},
    {11248, 31, 2, Kind::kDefault, 511},
    {11281, 39, 0, Kind::kNone, 511},
    {11320, 31, 10, Kind::kDefault, 511},
    {11361, 42, 32, Kind::kFallback, 511},
    {11435, 43, 33, Kind::kFallback, 511},
    {11511, 41, 31, Kind::kFallback, 511},
    {11583, 41, 2, Kind::kDefault, 511},
    {11626, 39, 4, Kind::kDefault, 480},
    {11669, 45, 4, Kind::kDefault, 256},
    {11718, 60, 3, Kind::kDefault, 511},
    {11781, 50, 10, Kind::kDefault, 511},
    {11841, 53, 4, Kind::kDefault, 448},
    {11898, 47, 4, Kind::kDefault, 511},
    {11949, 29, 22, Kind::kDefault, 511},
    {12000, 35, 0, Kind::kNone, 384},
    {12035, 34, 1, Kind::kDefault, 448},
    {12070, 33, 1, Kind::kDefault, 511},
    {12104, 39, 2, Kind::kDefault, 511},
    {12145, 33, 10, Kind::kDefault, 504},
    {12188, 32, 3, Kind::kDefault, 511},
    {12223, 40, 0, Kind::kNone, 511},
    {12263, 48, 0, Kind::kDefault, 384},
    {12311, 31, 0, Kind::kNone, 511},
    {12342, 30, 5, Kind::kDefault, 511},
    {12377, 29, 0, Kind::kNone, 511},
    {12406, 32, 0, Kind::kNone, 511},
    {12438, 22, 49, Kind::kDefault, 480},
    {12509, 22, 0, Kind::kNone, 31},
    {12531, 34, 2, Kind::kDefault, 511},
    {12567, 43, 7, Kind::kDefault, 4},
    {12617, 43, 7, Kind::kDefault, 504},
    {12667, 39, 5, Kind::kDefault, 511},
    {12711, 46, 2, Kind::kDefault, 511},
    {12759, 32, 3, Kind::kDefault, 511},
    {12794, 24, 0, Kind::kNone, 511},
    {12818, 30, 4, Kind::kDefault, 504},
    {12852, 28, 5, Kind::kDefault, 511},
    {12885, 27, 0, Kind::kDefault, 511},
    {12912, 34, 0, Kind::kDefault, 511},
    {12946, 32, 10, Kind::kDefault, 511},
    {12988, 21, 5, Kind::kDefault, 511},
    {13014, 22, 14, Kind::kDefault, 480},
    {13050, 28, 0, Kind::kNone, 511},
    {13078, 10, 0, Kind::kNone, 511},
    {13088, 26, 3, Kind::kDefault, 511},
    {13117, 35, 0, Kind::kNone, 511},
    {13152, 34, 3, Kind::kDefault, 511},
    {13189, 41, 5, Kind::kDefault, 32},
    {13235, 41, 4, Kind::kDefault, 448},
    {13280, 38, 0, Kind::kNone, 511},
    {13318, 37, 3, Kind::kDefault, 511},
    {13358, 44, 4, Kind::kDefault, 510},
    {13406, 36, 3, Kind::kDefault, 511},
    {13445, 31, 1, Kind::kDefault, 511},
    {13477, 34, 0, Kind::kNone, 448},
    {13511, 33, 1, Kind::kDefault, 480},
    {13545, 37, 17, Kind::kDefault, 511},
    {13599, 27, 5, Kind::kDefault, 511},
    {13631, 31, 3, Kind::kDefault, 511},
    {13665, 36, 8, Kind::kDefault, 511},
    {13709, 21, 0, Kind::kNone, 448},
    {13730, 35, 11, Kind::kDefault, 511},
    {13776, 10, 0, Kind::kDefault, 511},
    {13786, 19, 0, Kind::kDefault, 510},
    {13805, 19, 0, Kind::kNone, 1},
    {13824, 14, 11, Kind::kDefault, 480},
    {13849, 14, 0, Kind::kNone, 31},
    {13863, 22, 0, Kind::kNone, 511},
    {13885, 19, 0, Kind::kDefault, 510},
    {13904, 19, 0, Kind::kNone, 1},
    {13923, 23, 0, Kind::kDefault, 510},
    {13946, 23, 0, Kind::kNone, 1},
    {13969, 21, 0, Kind::kNone, 511},
    {13990, 27, 0, Kind::kNone, 511},
    {14017, 14, 0, Kind::kNone, 496},
    {14031, 17, 0, Kind::kNone, 511},
    {14048, 35, 0, Kind::kNone, 511},
    {14083, 39, 0, Kind::kDefault, 511},
    {14122, 21, 0, Kind::kNone, 511},
    {14143, 24, 0, Kind::kNone, 511},
    {14167, 29, 2, Kind::kDefault, 511},
    {14198, 34, 6, Kind::kDefault, 511},
    {14238, 28, 0, Kind::kDefault, 511},
    {14266, 15, 4, Kind::kDefault, 511},
    {14285, 28, 4, Kind::kDefault, 511},
    {14317, 31, 5, Kind::kDefault, 511},
    {14353, 22, 0, Kind::kDefault, 511},
    {14375, 17, 5, Kind::kDefault, 7},
    {14397, 17, 4, Kind::kDefault, 504},
    {14418, 27, 3, Kind::kDefault, 511},
    {14448, 31, 3, Kind::kDefault, 511},
    {14482, 34, 0, Kind::kNone, 511},
    {14516, 30, 0, Kind::kNone, 511},
    {14546, 39, 2, Kind::kDefault, 511},
    {14587, 38, 2, Kind::kDefault, 96},
    {14627, 38, 2, Kind::kDefault, 384},
    {14667, 38, 1, Kind::kDefault, 31},
    {14706, 51, 2, Kind::kDefault, 511},
    {14759, 44, 4, Kind::kDefault, 511},
    {14807, 42, 10, Kind::kDefault, 510},
    {14859, 47, 10, Kind::kDefault, 448},
    {14916, 35, 10, Kind::kDefault, 448},
    {14961, 42, 6, Kind::kDefault, 508},
    {15009, 48, 0, Kind::kNone, 384},
    {15057, 46, 0, Kind::kNone, 511},
    {15103, 29, 0, Kind::kNone, 511},
    {15132, 36, 0, Kind::kNone, 511},
    {15168, 44, 0, Kind::kNone, 511},
    {15212, 55, 0, Kind::kNone, 511},
    {15267, 38, 0, Kind::kNone, 511},
    {15305, 57, 0, Kind::kNone, 511},
    {15362, 40, 0, Kind::kNone, 511},
    {15402, 34, 7, Kind::kDefault, 508},
    {15443, 34, 7, Kind::kDefault, 3},
    {15484, 32, 0, Kind::kNone, 511},
    {15516, 43, 12, Kind::kDefault, 511},
    {15571, 44, 0, Kind::kDefault, 511},
    {15615, 24, 0, Kind::kNone, 511},
    {15639, 36, 13, Kind::kDefault, 510},
    {15688, 45, 5, Kind::kDefault, 448},
    {15738, 41, 5, Kind::kDefault, 511},
    {15784, 39, 32, Kind::kFallback, 511},
    {15855, 35, 0, Kind::kNone, 511},
    {15890, 30, 30, Kind::kDefault, 511},
    {15950, 48, 5, Kind::kDefault, 6},
    {16003, 48, 4, Kind::kDefault, 504},
    {16055, 48, 0, Kind::kDefault, 448},
    {16103, 40, 0, Kind::kDefault, 510},
    {16143, 32, 0, Kind::kNone, 511},
    {16175, 48, 0, Kind::kNone, 511},
    {16223, 39, 0, Kind::kNone, 511},
    {16262, 37, 0, Kind::kNone, 511},
    {16299, 38, 5, Kind::kDefault, 511},
    {16342, 42, 0, Kind::kNone, 511},
    {16384, 50, 5, Kind::kDefault, 6},
    {16439, 50, 4, Kind::kDefault, 504},
    {16493, 38, 0, Kind::kNone, 508},
    {16531, 64, 57, Kind::kFallback, 256},
    {16652, 51, 4, Kind::kDefault, 510},
    {16707, 42, 4, Kind::kDefault, 504},
    {16753, 46, 11, Kind::kDefault, 504},
    {16810, 56, 5, Kind::kDefault, 256},
    {16871, 56, 5, Kind::kDefault, 504},
    {16932, 42, 0, Kind::kNone, 511},
    {16974, 52, 2, Kind::kDefault, 511},
    {17028, 44, 3, Kind::kDefault, 511},
    {17075, 44, 5, Kind::kDefault, 31},
    {17124, 44, 4, Kind::kDefault, 480},
    {17172, 41, 32, Kind::kFallback, 511},
    {17245, 43, 0, Kind::kNone, 508},
    {17288, 48, 0, Kind::kNone, 508},
    {17336, 45, 4, Kind::kDefault, 511},
    {17385, 54, 8, Kind::kDefault, 448},
    {17447, 42, 5, Kind::kDefault, 510},
    {17494, 42, 4, Kind::kDefault, 504},
    {17540, 42, 4, Kind::kDefault, 504},
    {17586, 58, 5, Kind::kDefault, 508},
    {17649, 49, 2, Kind::kDefault, 511},
    {17700, 45, 0, Kind::kNone, 511},
    {17745, 37, 0, Kind::kNone, 511},
    {17782, 47, 2, Kind::kDefault, 3},
    {17831, 58, 1, Kind::kDefault, 508},
    {17890, 47, 3, Kind::kDefault, 511},
    {17940, 50, 0, Kind::kDefault, 448},
    {17990, 42, 0, Kind::kDefault, 510},
    {18032, 41, 0, Kind::kNone, 384},
    {18073, 39, 0, Kind::kNone, 511},
    {18112, 50, 0, Kind::kNone, 511},
    {18162, 41, 0, Kind::kNone, 511},
    {18203, 42, 3, Kind::kDefault, 384},
    {18248, 44, 8, Kind::kDefault, 384},
    {18300, 45, 3, Kind::kDefault, 384},
    {18348, 39, 0, Kind::kNone, 511},
    {18387, 38, 3, Kind::kDefault, 384},
    {18428, 40, 2, Kind::kDefault, 384},
    {18470, 41, 3, Kind::kDefault, 384},
    {18514, 38, 3, Kind::kDefault, 508},
    {18555, 36, 7, Kind::kDefault, 508},
    {18598, 40, 0, Kind::kNone, 511},
    {18638, 66, 57, Kind::kFallback, 256},
    {18761, 55, 3, Kind::kDefault, 448},
    {18819, 40, 5, Kind::kDefault, 192},
    {18864, 40, 4, Kind::kDefault, 256},
    {18908, 64, 3, Kind::kDefault, 504},
    {18975, 33, 0, Kind::kNone, 511},
    {19008, 37, 0, Kind::kNone, 511},
    {19045, 42, 0, Kind::kDefault, 480},
    {19087, 39, 0, Kind::kNone, 511},
    {19126, 40, 0, Kind::kNone, 511},
    {19166, 44, 0, Kind::kNone, 511},
    {19210, 35, 0, Kind::kNone, 511},
    {19245, 45, 0, Kind::kNone, 511},
    {19290, 42, 0, Kind::kNone, 511},
    {19332, 50, 5, Kind::kDefault, 480},
    {19387, 50, 4, Kind::kDefault, 24},
    {19441, 33, 5, Kind::kDefault, 511},
    {19479, 37, 3, Kind::kDefault, 511},
    {19519, 26, 7, Kind::kDefault, 511},
    {19552, 38, 0, Kind::kNone, 63},
    {19590, 32, 2, Kind::kDefault, 511},
    {19624, 30, 0, Kind::kNone, 511},
    {19654, 31, 0, Kind::kNone, 508},
    {19685, 55, 0, Kind::kNone, 384},
    {19740, 55, 0, Kind::kNone, 384},
    {19795, 57, 5, Kind::kDefault, 256},
    {19857, 38, 0, Kind::kNone, 496},
    {19895, 45, 5, Kind::kDefault, 511},
    {19945, 42, 5, Kind::kDefault, 511},
    {19992, 45, 4, Kind::kDefault, 511},
    {20041, 31, 5, Kind::kDefault, 511},
    {20077, 35, 5, Kind::kDefault, 510},
    {20117, 36, 0, Kind::kNone, 511},
    {20153, 37, 0, Kind::kNone, 510},
    {20190, 34, 0, Kind::kNone, 511},
    {20224, 19, 0, Kind::kNone, 511},
    {20243, 21, 0, Kind::kNone, 511},
    {20264, 19, 0, Kind::kNone, 24},
    {20283, 15, 0, Kind::kNone, 511},
    {20298, 19, 2, Kind::kDefault, 511},
    {20319, 43, 5, Kind::kDefault, 511},
    {20367, 24, 19, Kind::kFallback, 511},
    {20410, 27, 19, Kind::kFallback, 511},
    {20456, 24, 19, Kind::kFallback, 511},
    {20499, 23, 0, Kind::kNone, 511},
    {20522, 35, 5, Kind::kDefault, 480},
    {20562, 15, 0, Kind::kNone, 496},
    {20577, 35, 5, Kind::kDefault, 480},
    {20617, 13, 0, Kind::kNone, 511},
    {20630, 16, 0, Kind::kNone, 511},
    {20646, 36, 0, Kind::kNone, 511},
    {20682, 12, 0, Kind::kNone, 511},
    {20694, 44, 0, Kind::kDefault, 256},
    {20738, 25, 5, Kind::kDefault, 63},
    {20768, 25, 4, Kind::kDefault, 448},
    {20797, 25, 0, Kind::kDefault, 480},
    {20822, 22, 0, Kind::kNone, 480},
    {20844, 36, 4, Kind::kDefault, 256},
    {20884, 28, 3, Kind::kDefault, 480},
    {20915, 22, 4, Kind::kDefault, 511},
    {20941, 39, 5, Kind::kDefault, 96},
    {20985, 39, 4, Kind::kDefault, 384},
    {21028, 39, 5, Kind::kDefault, 511},
    {21072, 32, 0, Kind::kNone, 480},
    {21104, 20, 4, Kind::kDefault, 511},
    {21128, 21, 0, Kind::kNone, 480},
    {21149, 37, 0, Kind::kDefault, 480},
    {21186, 38, 5, Kind::kDefault, 480},
    {21229, 41, 5, Kind::kDefault, 480},
    {21275, 34, 0, Kind::kNone, 511},
    {21309, 22, 0, Kind::kNone, 511},
    {21331, 21, 3, Kind::kDefault, 511},
    {21355, 28, 5, Kind::kDefault, 511},
    {21388, 25, 2, Kind::kDefault, 511},
    {21415, 28, 3, Kind::kDefault, 511},
    {21446, 43, 2, Kind::kDefault, 448},
    {21491, 40, 0, Kind::kNone, 31},
    {21531, 34, 0, Kind::kNone, 31},
    {21565, 18, 0, Kind::kNone, 31},
    {21583, 34, 0, Kind::kNone, 31},
    {21617, 23, 0, Kind::kNone, 31},
    {21640, 25, 0, Kind::kNone, 31},
    {21665, 40, 0, Kind::kNone, 31},
    {21705, 28, 0, Kind::kNone, 31},
    {21733, 32, 0, Kind::kNone, 31},
    {21765, 30, 0, Kind::kNone, 31},
    {21795, 34, 0, Kind::kNone, 31},
    {21829, 30, 0, Kind::kNone, 31},
    {21859, 25, 0, Kind::kNone, 31},
    {21884, 33, 0, Kind::kNone, 30},
    {21917, 28, 0, Kind::kNone, 31},
    {21945, 37, 0, Kind::kNone, 31},
    {21982, 42, 0, Kind::kNone, 31},
    {22024, 33, 0, Kind::kNone, 31},
    {22057, 38, 0, Kind::kNone, 31},
    {22095, 36, 0, Kind::kNone, 31},
    {22131, 35, 0, Kind::kNone, 31},
    {22166, 25, 0, Kind::kNone, 31},
    {22191, 35, 0, Kind::kNone, 31},
    {22226, 23, 0, Kind::kNone, 31},
    {22249, 31, 0, Kind::kNone, 31},
    {22280, 20, 0, Kind::kNone, 31},
    {22300, 22, 0, Kind::kNone, 31},
    {22322, 31, 0, Kind::kNone, 31},
    {22353, 26, 0, Kind::kNone, 31},
    {22379, 24, 0, Kind::kNone, 31},
    {22403, 21, 0, Kind::kNone, 31},
    {22424, 26, 0, Kind::kNone, 31},
    {22450, 25, 0, Kind::kNone, 31},
    {22475, 31, 0, Kind::kNone, 31},
    {22506, 49, 0, Kind::kNone, 31},
    {22555, 50, 0, Kind::kNone, 31},
    {22605, 27, 0, Kind::kNone, 31},
    {22632, 16, 0, Kind::kNone, 31},
    {22648, 18, 0, Kind::kNone, 31},
    {22666, 23, 0, Kind::kNone, 31},
    {22689, 23, 0, Kind::kNone, 31},
    {22712, 16, 0, Kind::kNone, 31},
    {22728, 37, 5, Kind::kDefault, 31},
    {22770, 37, 4, Kind::kDefault, 480},
    {22811, 18, 0, Kind::kNone, 511},
    {22829, 43, 4, Kind::kDefault, 511},
    {22876, 23, 0, Kind::kNone, 511},
    {22899, 35, 4, Kind::kDefault, 511},
    {22938, 17, 0, Kind::kDefault, 511},
    {22955, 24, 0, Kind::kDefault, 511},
    {22979, 13, 0, Kind::kNone, 511},
    {22992, 29, 0, Kind::kNone, 511},
    {23021, 38, 0, Kind::kNone, 504},
    {23059, 27, 0, Kind::kNone, 511},
    {23086, 28, 5, Kind::kDefault, 511},
    {23119, 29, 0, Kind::kNone, 7},
    {23148, 33, 0, Kind::kNone, 7},
    {23181, 40, 0, Kind::kNone, 7},
    {23221, 41, 0, Kind::kNone, 7},
    {23262, 30, 0, Kind::kNone, 7},
    {23292, 33, 4, Kind::kDefault, 511},
    {23329, 33, 0, Kind::kNone, 511},
    {23362, 42, 4, Kind::kDefault, 511},
    {23408, 48, 4, Kind::kDefault, 256},
    {23460, 43, 5, Kind::kDefault, 511},
    {23508, 40, 0, Kind::kNone, 511},
    {23548, 38, 0, Kind::kNone, 511},
    {23586, 45, 0, Kind::kNone, 511},
    {23631, 39, 0, Kind::kNone, 480},
    {23670, 21, 4, Kind::kDefault, 511},
    {23695, 29, 3, Kind::kDefault, 511},
    {23727, 13, 0, Kind::kDefault, 511},
    {23740, 25, 0, Kind::kNone, 511},
    {23765, 21, 0, Kind::kNone, 511},
    {23786, 16, 0, Kind::kNone, 511},
    {23802, 27, 0, Kind::kNone, 511},
    {23829, 20, 0, Kind::kNone, 511},
    {23849, 39, 3, Kind::kDefault, 511},
    {23891, 44, 4, Kind::kDefault, 448},
    {23939, 26, 0, Kind::kNone, 511},
    {23965, 42, 0, Kind::kNone, 448},
    {24007, 43, 0, Kind::kNone, 480},
    {24050, 29, 2, Kind::kDefault, 511},
    {24081, 34, 5, Kind::kDefault, 256},
    {24120, 37, 1, Kind::kDefault, 256},
    {24158, 35, 0, Kind::kNone, 448},
    {24193, 39, 5, Kind::kDefault, 448},
    {24237, 23, 4, Kind::kDefault, 511},
    {24264, 40, 5, Kind::kDefault, 510},
    {24309, 38, 3, Kind::kDefault, 480},
    {24350, 37, 5, Kind::kDefault, 448},
    {24392, 26, 0, Kind::kNone, 511},
    {24418, 25, 4, Kind::kDefault, 511},
    {24447, 48, 3, Kind::kDefault, 448},
    {24498, 32, 4, Kind::kDefault, 511},
    {24534, 15, 0, Kind::kNone, 511},
    {24549, 22, 0, Kind::kNone, 511},
    {24571, 25, 3, Kind::kDefault, 511},
    {24599, 26, 1, Kind::kDefault, 511},
    {24626, 21, 0, Kind::kNone, 511},
    {24647, 26, 0, Kind::kNone, 511},
    {24673, 42, 5, Kind::kDefault, 496},
    {24720, 49, 0, Kind::kNone, 511},
    {24769, 18, 5, Kind::kDefault, 255},
    {24792, 18, 4, Kind::kDefault, 256},
    {24814, 36, 1, Kind::kDefault, 504},
    {24851, 29, 1, Kind::kDefault, 511},
    {24881, 34, 2, Kind::kDefault, 511},
    {24917, 15, 0, Kind::kNone, 511},
    {24932, 26, 0, Kind::kNone, 511},
    {24958, 21, 39, Kind::kDefault, 24},
    {25018, 21, 50, Kind::kDefault, 480},
    {25089, 21, 38, Kind::kDefault, 7},
    {25148, 28, 0, Kind::kNone, 511},
    {25176, 41, 10, Kind::kDefault, 511},
    {25227, 27, 0, Kind::kNone, 511},
    {25254, 36, 0, Kind::kNone, 511},
    {25290, 29, 10, Kind::kDefault, 511},
    {25329, 29, 3, Kind::kDefault, 511},
    {25361, 12, 0, Kind::kNone, 504},
    {25373, 26, 0, Kind::kNone, 511},
    {25399, 20, 0, Kind::kNone, 511},
    {25419, 19, 0, Kind::kNone, 511},
    {25438, 21, 0, Kind::kNone, 511},
    {25459, 31, 0, Kind::kDefault, 511},
    {25490, 32, 5, Kind::kDefault, 511},
    {25527, 26, 0, Kind::kNone, 511},
    {25553, 9, 0, Kind::kNone, 511},
    {25562, 20, 0, Kind::kNone, 511},
    {25582, 25, 2, Kind::kDefault, 511},
    {25609, 34, 1, Kind::kDefault, 511},
    {25644, 20, 0, Kind::kNone, 511},
    {25664, 23, 0, Kind::kNone, 511},
    {25687, 25, 3, Kind::kDefault, 511},
    {25715, 37, 0, Kind::kNone, 511},
    {25752, 20, 1, Kind::kDefault, 7},
    {25773, 20, 0, Kind::kNone, 504},
    {25793, 20, 2, Kind::kDefault, 7},
    {25815, 20, 0, Kind::kNone, 504},
    {25835, 31, 0, Kind::kNone, 511},
    {25866, 56, 3, Kind::kDefault, 511},
    {25925, 59, 2, Kind::kDefault, 511},
    {25986, 53, 0, Kind::kNone, 511},
    {26039, 64, 5, Kind::kDefault, 480},
    {26108, 60, 8, Kind::kDefault, 511},
    {26176, 41, 0, Kind::kNone, 511},
    {26217, 48, 0, Kind::kNone, 511},
    {26265, 38, 0, Kind::kNone, 511},
    {26303, 47, 5, Kind::kDefault, 511},
    {26355, 43, 0, Kind::kNone, 511},
    {26398, 39, 3, Kind::kDefault, 480},
    {26440, 40, 4, Kind::kDefault, 511},
    {26484, 50, 2, Kind::kDefault, 511},
    {26536, 59, 3, Kind::kDefault, 511},
    {26598, 49, 3, Kind::kDefault, 511},
    {26650, 55, 1, Kind::kDefault, 504},
    {26706, 55, 1, Kind::kDefault, 496},
    {26762, 43, 0, Kind::kNone, 511},
    {26805, 20, 4, Kind::kDefault, 511},
    {26829, 44, 4, Kind::kDefault, 480},
    {26877, 48, 4, Kind::kDefault, 256},
    {26929, 20, 0, Kind::kNone, 511},
    {26949, 46, 5, Kind::kDefault, 511},
    {27000, 31, 0, Kind::kNone, 511},
    {27031, 47, 4, Kind::kDefault, 480},
    {27082, 48, 4, Kind::kDefault, 384},
    {27134, 54, 1, Kind::kDefault, 384},
    {27189, 39, 4, Kind::kDefault, 511},
    {27232, 36, 2, Kind::kDefault, 511},
    {27270, 48, 5, Kind::kDefault, 256},
    {27323, 16, 42, Kind::kDefault, 511},
    {27381, 31, 4, Kind::kDefault, 511},
    {27416, 34, 3, Kind::kDefault, 511},
    {27453, 19, 0, Kind::kNone, 510},
    {27472, 39, 4, Kind::kDefault, 508},
    {27515, 36, 10, Kind::kDefault, 511},
    {27561, 32, 7, Kind::kDefault, 510},
    {27600, 30, 4, Kind::kDefault, 510},
    {27634, 30, 0, Kind::kNone, 31},
    {27664, 22, 4, Kind::kDefault, 511},
    {27690, 27, 4, Kind::kDefault, 511},
    {27721, 42, 5, Kind::kDefault, 511},
    {27768, 25, 3, Kind::kDefault, 511},
    {27796, 28, 0, Kind::kNone, 511},
    {27824, 31, 25, Kind::kFallback, 480},
    {27880, 42, 39, Kind::kFallback, 480},
    {27961, 21, 4, Kind::kDefault, 511},
    {27986, 33, 9, Kind::kDefault, 256},
    {28028, 45, 1, Kind::kDefault, 511},
    {28074, 43, 4, Kind::kDefault, 511},
    {28121, 52, 8, Kind::kDefault, 511},
    {28181, 41, 4, Kind::kDefault, 511},
    {28226, 42, 3, Kind::kDefault, 508},
    {28271, 35, 2, Kind::kDefault, 510},
    {28308, 39, 0, Kind::kNone, 511},
    {28347, 46, 4, Kind::kDefault, 511},
    {28397, 26, 5, Kind::kDefault, 511},
    {28428, 35, 3, Kind::kDefault, 510},
    {28466, 36, 2, Kind::kDefault, 510},
    {28504, 37, 2, Kind::kDefault, 510},
    {28543, 45, 3, Kind::kDefault, 511},
    {28591, 40, 1, Kind::kDefault, 4},
    {28632, 40, 1, Kind::kDefault, 504},
    {28673, 44, 1, Kind::kDefault, 510},
    {28718, 44, 3, Kind::kDefault, 1},
    {28765, 43, 4, Kind::kDefault, 511},
    {28812, 40, 3, Kind::kDefault, 508},
    {28855, 39, 4, Kind::kDefault, 508},
    {28898, 33, 0, Kind::kNone, 510},
    {28931, 34, 3, Kind::kDefault, 510},
    {28968, 41, 1, Kind::kDefault, 504},
    {29010, 58, 0, Kind::kNone, 510},
    {29068, 46, 0, Kind::kNone, 510},
    {29114, 63, 0, Kind::kNone, 504},
    {29177, 54, 0, Kind::kNone, 510},
    {29231, 57, 0, Kind::kNone, 510},
    {29288, 31, 4, Kind::kDefault, 511},
    {29323, 36, 4, Kind::kDefault, 511},
    {29363, 38, 1, Kind::kDefault, 511},
    {29402, 34, 6, Kind::kDefault, 511},
    {29442, 32, 0, Kind::kNone, 510},
    {29474, 52, 0, Kind::kNone, 511},
    {29526, 55, 0, Kind::kNone, 480},
    {29581, 53, 0, Kind::kNone, 1},
    {29634, 41, 0, Kind::kNone, 1},
    {29675, 49, 0, Kind::kNone, 1},
    {29724, 52, 0, Kind::kNone, 1},
    {29776, 32, 7, Kind::kDefault, 24},
    {29815, 32, 7, Kind::kDefault, 480},
    {29854, 32, 4, Kind::kDefault, 511},
    {29890, 29, 5, Kind::kDefault, 511},
    {29924, 39, 5, Kind::kDefault, 511},
    {29968, 41, 0, Kind::kNone, 511},
    {30009, 38, 0, Kind::kNone, 511},
    {30047, 26, 13, Kind::kDefault, 510},
    {30086, 26, 4, Kind::kDefault, 511},
    {30116, 35, 5, Kind::kDefault, 28},
    {30156, 35, 4, Kind::kDefault, 480},
    {30195, 44, 0, Kind::kNone, 448},
    {30239, 39, 3, Kind::kDefault, 511},
    {30281, 36, 5, Kind::kDefault, 511},
    {30322, 34, 55, Kind::kDefault, 511},
    {30411, 31, 4, Kind::kDefault, 511},
    {30446, 19, 0, Kind::kNone, 511},
    {30465, 29, 5, Kind::kDefault, 511},
    {30499, 28, 4, Kind::kDefault, 511},
    {30531, 39, 8, Kind::kDefault, 511},
    {30578, 42, 8, Kind::kDefault, 511},
    {30628, 51, 20, Kind::kDefault, 448},
    {30699, 50, 10, Kind::kDefault, 511},
    {30759, 40, 4, Kind::kDefault, 256},
    {30803, 50, 2, Kind::kDefault, 256},
    {30855, 41, 5, Kind::kDefault, 256},
    {30901, 39, 8, Kind::kDefault, 256},
    {30948, 47, 2, Kind::kDefault, 256},
    {30997, 39, 8, Kind::kDefault, 256},
    {31044, 18, 5, Kind::kDefault, 511},
    {31067, 37, 4, Kind::kDefault, 511},
    {31108, 39, 3, Kind::kDefault, 511},
    {31150, 33, 5, Kind::kDefault, 511},
    {31188, 22, 0, Kind::kNone, 480},
    {31210, 22, 7, Kind::kDefault, 511},
    {31239, 23, 0, Kind::kNone, 511},
    {31262, 17, 5, Kind::kDefault, 511},
    {31284, 36, 4, Kind::kDefault, 504},
    {31324, 46, 3, Kind::kDefault, 504},
    {31373, 50, 4, Kind::kDefault, 504},
    {31427, 26, 5, Kind::kDefault, 511},
    {31458, 32, 5, Kind::kDefault, 510},
    {31495, 28, 3, Kind::kDefault, 31},
    {31526, 28, 3, Kind::kDefault, 480},
    {31557, 26, 4, Kind::kDefault, 31},
    {31587, 26, 3, Kind::kDefault, 480},
    {31616, 41, 0, Kind::kNone, 511},
    {31657, 9, 0, Kind::kNone, 511},
    {31666, 40, 0, Kind::kNone, 511},
    {31706, 48, 0, Kind::kNone, 511},
    {31754, 47, 0, Kind::kNone, 511},
    {31801, 54, 0, Kind::kNone, 504},
    {31855, 45, 0, Kind::kNone, 510},
    {31900, 45, 0, Kind::kNone, 511},
    {31945, 57, 0, Kind::kNone, 511},
    {32002, 65, 0, Kind::kNone, 256},
    {32067, 53, 0, Kind::kNone, 511},
    {32120, 54, 0, Kind::kNone, 510},
    {32174, 54, 0, Kind::kNone, 510},
    {32228, 65, 0, Kind::kNone, 256},
    {32293, 86, 0, Kind::kNone, 256},
    {32379, 75, 0, Kind::kNone, 256},
    {32454, 55, 0, Kind::kNone, 256},
    {32509, 43, 0, Kind::kNone, 510},
    {32552, 26, 0, Kind::kNone, 511},
    {32578, 44, 0, Kind::kNone, 511},
    {32622, 29, 0, Kind::kNone, 511},
    {32651, 42, 0, Kind::kNone, 508},
    {32693, 45, 0, Kind::kNone, 511},
    {32738, 27, 0, Kind::kNone, 511},
    {32765, 55, 0, Kind::kNone, 510},
    {32820, 57, 0, Kind::kNone, 511},
    {32877, 61, 0, Kind::kNone, 510},
    {32938, 42, 0, Kind::kNone, 511},
    {32980, 58, 0, Kind::kNone, 508},
    {33038, 53, 0, Kind::kNone, 511},
    {33091, 35, 0, Kind::kNone, 511},
    {33126, 49, 0, Kind::kNone, 511},
    {33175, 59, 0, Kind::kNone, 511},
    {33234, 46, 0, Kind::kNone, 448},
    {33280, 34, 0, Kind::kNone, 511},
    {33314, 37, 0, Kind::kNone, 496},
    {33351, 32, 0, Kind::kNone, 480},
    {33383, 74, 0, Kind::kNone, 480},
    {33457, 72, 0, Kind::kNone, 504},
    {33529, 60, 0, Kind::kNone, 448},
    {33589, 49, 0, Kind::kNone, 384},
    {33638, 40, 0, Kind::kNone, 511},
    {33678, 65, 0, Kind::kNone, 384},
    {33743, 32, 0, Kind::kNone, 511},
    {33775, 50, 0, Kind::kNone, 448},
    {33825, 66, 0, Kind::kNone, 480},
    {33891, 55, 0, Kind::kNone, 448},
    {33946, 55, 0, Kind::kNone, 480},
    {34001, 62, 0, Kind::kNone, 256},
    {34063, 45, 0, Kind::kNone, 480},
    {34108, 56, 0, Kind::kNone, 448},
    {34164, 64, 0, Kind::kNone, 448},
    {34228, 78, 0, Kind::kNone, 448},
    {34306, 62, 0, Kind::kNone, 480},
    {34368, 69, 0, Kind::kNone, 480},
    {34437, 65, 0, Kind::kNone, 448},
    {34502, 70, 0, Kind::kNone, 448},
    {34572, 60, 0, Kind::kNone, 448},
    {34632, 55, 0, Kind::kNone, 480},
    {34687, 59, 0, Kind::kNone, 480},
    {34746, 50, 0, Kind::kNone, 384},
    {34796, 62, 0, Kind::kNone, 384},
    {34858, 64, 0, Kind::kNone, 448},
    {34922, 49, 0, Kind::kNone, 448},
    {34971, 38, 0, Kind::kNone, 504},
    {35009, 22, 0, Kind::kNone, 511},
    {35031, 38, 0, Kind::kNone, 508},
    {35069, 33, 0, Kind::kNone, 504},
    {35102, 34, 0, Kind::kNone, 508},
    {35136, 36, 0, Kind::kNone, 384},
    {35172, 51, 0, Kind::kNone, 480},
    {35223, 51, 0, Kind::kNone, 480},
    {35274, 36, 0, Kind::kNone, 480},
    {35310, 47, 0, Kind::kNone, 480},
    {35357, 36, 0, Kind::kNone, 511},
    {35393, 32, 0, Kind::kNone, 511},
    {35425, 39, 0, Kind::kNone, 510},
    {35464, 40, 0, Kind::kNone, 510},
    {35504, 28, 0, Kind::kNone, 511},
    {35532, 37, 0, Kind::kNone, 511},
    {35569, 38, 0, Kind::kNone, 256},
    {35607, 23, 0, Kind::kNone, 480},
    {35630, 43, 0, Kind::kNone, 480},
    {35673, 30, 0, Kind::kNone, 480},
    {35703, 39, 0, Kind::kNone, 256},
    {35742, 27, 0, Kind::kNone, 480},
    {35769, 46, 0, Kind::kNone, 511},
    {35815, 26, 0, Kind::kNone, 511},
    {35841, 49, 0, Kind::kNone, 511},
    {35890, 56, 0, Kind::kNone, 511},
    {35946, 26, 0, Kind::kNone, 511},
    {35972, 57, 0, Kind::kNone, 511},
    {36029, 58, 0, Kind::kNone, 448},
    {36087, 53, 0, Kind::kNone, 511},
    {36140, 23, 0, Kind::kNone, 511},
    {36163, 31, 0, Kind::kNone, 511},
    {36194, 23, 0, Kind::kNone, 508},
    {36217, 21, 0, Kind::kNone, 511},
    {36238, 37, 0, Kind::kNone, 511},
    {36275, 40, 0, Kind::kNone, 511},
    {36315, 38, 0, Kind::kNone, 511},
    {36353, 33, 0, Kind::kNone, 511},
    {36386, 31, 0, Kind::kNone, 511},
    {36417, 29, 0, Kind::kNone, 511},
    {36446, 33, 0, Kind::kNone, 511},
    {36479, 23, 0, Kind::kNone, 508},
    {36502, 35, 0, Kind::kNone, 496},
    {36537, 55, 0, Kind::kNone, 448},
    {36592, 26, 0, Kind::kNone, 510},
    {36618, 51, 0, Kind::kNone, 511},
    {36669, 48, 0, Kind::kNone, 511},
    {36717, 52, 0, Kind::kNone, 510},
    {36769, 49, 0, Kind::kNone, 511},
    {36818, 49, 0, Kind::kNone, 508},
    {36867, 58, 0, Kind::kNone, 256},
    {36925, 54, 0, Kind::kNone, 511},
    {36979, 49, 0, Kind::kNone, 480},
    {37028, 34, 0, Kind::kNone, 511},
    {37062, 26, 0, Kind::kNone, 511},
    {37088, 26, 0, Kind::kNone, 256},
    {37114, 29, 0, Kind::kNone, 511},
    {37143, 26, 0, Kind::kNone, 511},
    {37169, 33, 0, Kind::kNone, 511},
    {37202, 61, 0, Kind::kNone, 496},
    {37263, 53, 0, Kind::kNone, 508},
    {37316, 56, 0, Kind::kNone, 508},
    {37372, 53, 0, Kind::kNone, 508},
    {37425, 26, 0, Kind::kNone, 448},
    {37451, 34, 0, Kind::kNone, 511},
    {37485, 27, 0, Kind::kNone, 511},
    {37512, 38, 0, Kind::kNone, 511},
    {37550, 44, 0, Kind::kNone, 511},
    {37594, 34, 0, Kind::kNone, 511},
    {37628, 28, 0, Kind::kNone, 511},
    {37656, 42, 0, Kind::kNone, 384},
    {37698, 46, 0, Kind::kNone, 384},
    {37744, 34, 0, Kind::kNone, 480},
    {37778, 39, 0, Kind::kNone, 480},
    {37817, 39, 0, Kind::kNone, 448},
    {37856, 32, 0, Kind::kNone, 96},
    {37888, 35, 0, Kind::kNone, 511},
    {37923, 38, 0, Kind::kNone, 511},
    {37961, 37, 0, Kind::kNone, 480},
    {37998, 42, 0, Kind::kNone, 480},
    {38040, 55, 0, Kind::kNone, 448},
    {38095, 57, 0, Kind::kNone, 256},
    {38152, 37, 0, Kind::kNone, 480},
    {38189, 39, 0, Kind::kNone, 480},
    {38228, 39, 0, Kind::kNone, 511},
    {38267, 27, 0, Kind::kNone, 511},
    {38294, 36, 0, Kind::kNone, 511},
    {38330, 42, 0, Kind::kNone, 511},
    {38372, 36, 0, Kind::kNone, 511},
    {38408, 61, 0, Kind::kNone, 448},
    {38469, 32, 0, Kind::kNone, 448},
    {38501, 30, 0, Kind::kNone, 448},
    {38531, 39, 0, Kind::kNone, 448},
    {38570, 39, 0, Kind::kNone, 480},
    {38609, 44, 0, Kind::kNone, 448},
    {38653, 50, 0, Kind::kNone, 480},
    {38703, 33, 0, Kind::kNone, 480},
    {38736, 35, 0, Kind::kNone, 384},
    {38771, 35, 0, Kind::kNone, 511},
    {38806, 15, 0, Kind::kNone, 511},
    {38821, 33, 0, Kind::kNone, 511},
    {38854, 46, 0, Kind::kNone, 511},
    {38900, 34, 0, Kind::kNone, 480},
    {38934, 24, 0, Kind::kNone, 511},
    {38958, 40, 0, Kind::kNone, 504},
    {38998, 31, 0, Kind::kNone, 504},
    {39029, 55, 0, Kind::kNone, 504},
    {39084, 21, 0, Kind::kNone, 384},
    {39105, 28, 0, Kind::kNone, 511},
    {39133, 48, 0, Kind::kNone, 511},
    {39181, 54, 0, Kind::kNone, 256},
    {39235, 33, 0, Kind::kNone, 384},
    {39268, 61, 0, Kind::kNone, 448},
    {39329, 29, 0, Kind::kNone, 504},
    {39358, 31, 0, Kind::kNone, 511},
    {39389, 24, 0, Kind::kNone, 511},
    {39413, 48, 0, Kind::kNone, 256},
    {39461, 43, 0, Kind::kNone, 448},
    {39504, 48, 0, Kind::kNone, 448},
    {39552, 33, 0, Kind::kNone, 511},
    {39585, 42, 0, Kind::kNone, 511},
    {39627, 48, 0, Kind::kNone, 504},
    {39675, 42, 0, Kind::kNone, 480},
    {39717, 48, 0, Kind::kNone, 448},
    {39765, 44, 0, Kind::kNone, 511},
    {39809, 50, 0, Kind::kNone, 448},
    {39859, 41, 0, Kind::kNone, 511},
    {39900, 50, 0, Kind::kNone, 511},
    {39950, 54, 0, Kind::kNone, 510},
    {40004, 56, 0, Kind::kNone, 448},
    {40060, 57, 0, Kind::kNone, 384},
    {40117, 40, 0, Kind::kNone, 511},
    {40157, 71, 0, Kind::kNone, 480},
    {40228, 77, 0, Kind::kNone, 448},
    {40305, 42, 0, Kind::kNone, 496},
    {40347, 67, 0, Kind::kNone, 511},
    {40414, 44, 0, Kind::kNone, 256},
    {40458, 46, 0, Kind::kNone, 256},
    {40504, 62, 0, Kind::kNone, 448},
    {40566, 46, 0, Kind::kNone, 511},
    {40612, 22, 0, Kind::kNone, 511},
    {40634, 37, 0, Kind::kNone, 480},
    {40671, 52, 0, Kind::kNone, 511},
    {40723, 47, 0, Kind::kNone, 480},
    {40770, 49, 0, Kind::kNone, 511},
    {40819, 45, 0, Kind::kNone, 496},
    {40864, 42, 0, Kind::kNone, 511},
    {40906, 37, 0, Kind::kNone, 256},
    {40943, 63, 0, Kind::kNone, 256},
    {41006, 41, 0, Kind::kNone, 448},
    {41047, 34, 0, Kind::kNone, 496},
    {41081, 62, 0, Kind::kNone, 448},
    {41143, 52, 0, Kind::kNone, 480},
    {41195, 53, 0, Kind::kNone, 480},
    {41248, 50, 0, Kind::kNone, 480},
    {41298, 49, 0, Kind::kNone, 448},
    {41347, 59, 0, Kind::kNone, 511},
    {41406, 60, 0, Kind::kNone, 448},
    {41466, 59, 0, Kind::kNone, 256},
    {41525, 42, 0, Kind::kNone, 480},
    {41567, 47, 0, Kind::kNone, 256},
    {41614, 49, 0, Kind::kNone, 480},
    {41663, 53, 0, Kind::kNone, 480},
    {41716, 43, 0, Kind::kNone, 504},
    {41759, 56, 0, Kind::kNone, 448},
    {41815, 73, 0, Kind::kNone, 256},
    {41888, 64, 0, Kind::kNone, 448},
    {41952, 60, 0, Kind::kNone, 384},
    {42012, 44, 0, Kind::kNone, 496},
    {42056, 28, 0, Kind::kNone, 384},
    {42084, 56, 0, Kind::kNone, 511},
    {42140, 43, 0, Kind::kNone, 511},
    {42183, 40, 0, Kind::kNone, 511},
    {42223, 42, 0, Kind::kNone, 508},
    {42265, 33, 0, Kind::kNone, 511},
    {42298, 27, 0, Kind::kNone, 504},
    {42325, 41, 0, Kind::kNone, 511},
    {42366, 45, 0, Kind::kNone, 511},
    {42411, 49, 0, Kind::kNone, 256},
    {42460, 40, 0, Kind::kNone, 256},
    {42500, 46, 0, Kind::kNone, 511},
    {42546, 41, 0, Kind::kNone, 496},
    {42587, 46, 0, Kind::kNone, 256},
    {42633, 48, 0, Kind::kNone, 256},
    {42681, 39, 0, Kind::kNone, 480},
    {42720, 34, 0, Kind::kNone, 480},
    {42754, 20, 0, Kind::kNone, 511},
    {42774, 36, 0, Kind::kNone, 480},
    {42810, 42, 0, Kind::kNone, 384},
    {42852, 38, 0, Kind::kNone, 256},
    {42890, 34, 0, Kind::kNone, 511},
    {42924, 43, 0, Kind::kNone, 480},
    {42967, 34, 0, Kind::kNone, 511},
    {43001, 39, 0, Kind::kNone, 256},
    {43040, 33, 0, Kind::kNone, 511},
    {43073, 31, 0, Kind::kNone, 496},
    {43104, 33, 0, Kind::kNone, 511},
    {43137, 31, 0, Kind::kNone, 511},
    {43168, 31, 0, Kind::kNone, 511},
    {43199, 41, 0, Kind::kNone, 480},
    {43240, 42, 0, Kind::kNone, 511},
    {43282, 37, 0, Kind::kNone, 511},
    {43319, 39, 0, Kind::kNone, 511},
    {43358, 36, 0, Kind::kNone, 511},
    {43394, 45, 0, Kind::kNone, 384},
    {43439, 41, 0, Kind::kNone, 384},
    {43480, 53, 0, Kind::kNone, 256},
    {43533, 28, 0, Kind::kNone, 448},
    {43561, 28, 0, Kind::kNone, 511},
    {43589, 24, 0, Kind::kNone, 511},
    {43613, 24, 0, Kind::kNone, 511},
    {43637, 57, 0, Kind::kNone, 511},
    {43694, 41, 0, Kind::kNone, 511},
    {43735, 26, 0, Kind::kNone, 511},
    {43761, 47, 0, Kind::kNone, 511},
    {43808, 49, 0, Kind::kNone, 480},
    {43857, 41, 0, Kind::kNone, 448},
    {43898, 35, 0, Kind::kNone, 511},
    {43933, 40, 0, Kind::kNone, 508},
    {43973, 34, 0, Kind::kNone, 511},
    {44007, 38, 0, Kind::kNone, 511},
    {44045, 50, 0, Kind::kNone, 511},
    {44095, 42, 0, Kind::kNone, 504},
    {44137, 47, 0, Kind::kNone, 511},
    {44184, 30, 0, Kind::kNone, 511},
    {44214, 47, 0, Kind::kNone, 256},
    {44261, 41, 0, Kind::kNone, 511},
    {44302, 40, 0, Kind::kNone, 511},
    {44342, 29, 0, Kind::kNone, 511},
    {44371, 34, 0, Kind::kNone, 511},
    {44405, 39, 0, Kind::kNone, 511},
    {44444, 32, 0, Kind::kNone, 511},
    {44476, 40, 0, Kind::kNone, 511},
    {44516, 59, 0, Kind::kNone, 508},
    {44575, 52, 0, Kind::kNone, 508},
    {44627, 54, 0, Kind::kNone, 511},
    {44681, 37, 0, Kind::kNone, 256},
    {44718, 43, 0, Kind::kNone, 510},
    {44761, 33, 0, Kind::kNone, 511},
    {44794, 52, 0, Kind::kNone, 256},
    {44846, 41, 0, Kind::kNone, 511},
    {44887, 51, 0, Kind::kNone, 504},
    {44938, 34, 0, Kind::kNone, 511},
    {44972, 22, 0, Kind::kNone, 511},
    {44994, 34, 0, Kind::kNone, 480},
    {45028, 43, 0, Kind::kNone, 511},
    {45071, 44, 0, Kind::kNone, 511},
    {45115, 56, 0, Kind::kNone, 511},
    {45171, 56, 0, Kind::kNone, 480},
    {45227, 53, 0, Kind::kNone, 480},
    {45280, 50, 0, Kind::kNone, 511},
    {45330, 44, 0, Kind::kNone, 511},
    {45374, 37, 0, Kind::kNone, 384},
    {45411, 43, 0, Kind::kNone, 384},
    {45454, 40, 0, Kind::kNone, 384},
    {45494, 46, 0, Kind::kNone, 384},
    {45540, 50, 0, Kind::kNone, 256},
    {45590, 42, 0, Kind::kNone, 384},
    {45632, 31, 0, Kind::kNone, 256},
    {45663, 41, 0, Kind::kNone, 510},
    {45704, 34, 0, Kind::kNone, 511},
    {45738, 40, 0, Kind::kNone, 256},
    {45778, 45, 0, Kind::kNone, 256},
    {45823, 39, 0, Kind::kNone, 480},
    {45862, 35, 0, Kind::kNone, 504},
    {45897, 37, 0, Kind::kNone, 511},
    {45934, 27, 0, Kind::kNone, 480},
    {45961, 40, 0, Kind::kNone, 511},
    {46001, 51, 0, Kind::kNone, 504},
    {46052, 33, 0, Kind::kNone, 256},
    {46085, 37, 0, Kind::kNone, 511},
    {46122, 53, 0, Kind::kNone, 504},
    {46175, 39, 0, Kind::kNone, 480},
    {46214, 36, 0, Kind::kNone, 510},
    {46250, 39, 0, Kind::kNone, 511},
    {46289, 47, 0, Kind::kNone, 510},
    {46336, 63, 0, Kind::kNone, 511},
    {46399, 38, 0, Kind::kNone, 504},
    {46437, 35, 0, Kind::kNone, 511},
    {46472, 44, 0, Kind::kNone, 511},
    {46516, 44, 0, Kind::kNone, 510},
    {46560, 53, 0, Kind::kNone, 510},
    {46613, 40, 0, Kind::kNone, 511},
    {46653, 52, 0, Kind::kNone, 448},
    {46705, 58, 0, Kind::kNone, 510},
    {46763, 59, 0, Kind::kNone, 504},
    {46822, 63, 0, Kind::kNone, 384},
    {46885, 37, 0, Kind::kNone, 511},
    {46922, 45, 0, Kind::kNone, 508},
    {46967, 45, 0, Kind::kNone, 496},
    {47012, 46, 0, Kind::kNone, 511},
    {47058, 47, 0, Kind::kNone, 511},
    {47105, 30, 0, Kind::kNone, 480},
    {47135, 50, 0, Kind::kNone, 448},
    {47185, 49, 0, Kind::kNone, 511},
    {47234, 49, 0, Kind::kNone, 511},
    {47283, 36, 0, Kind::kNone, 511},
    {47319, 34, 0, Kind::kNone, 480},
    {47353, 44, 0, Kind::kNone, 480},
    {47397, 48, 0, Kind::kNone, 511},
    {47445, 50, 0, Kind::kNone, 448},
    {47495, 53, 0, Kind::kNone, 511},
    {47548, 41, 0, Kind::kNone, 511},
    {47589, 50, 0, Kind::kNone, 504},
    {47639, 43, 0, Kind::kNone, 384},
    {47682, 36, 0, Kind::kNone, 511},
    {47718, 50, 0, Kind::kNone, 496},
    {47768, 56, 0, Kind::kNone, 511},
    {47824, 43, 0, Kind::kNone, 480},
    {47867, 43, 0, Kind::kNone, 480},
    {47910, 55, 0, Kind::kNone, 480},
    {47965, 43, 0, Kind::kNone, 480},
    {48008, 30, 0, Kind::kNone, 511},
    {48038, 38, 0, Kind::kNone, 480},
    {48076, 37, 0, Kind::kNone, 480},
    {48113, 36, 0, Kind::kNone, 504},
    {48149, 64, 0, Kind::kNone, 511},
    {48213, 62, 0, Kind::kNone, 448},
    {48275, 63, 0, Kind::kNone, 448},
    {48338, 49, 0, Kind::kNone, 511},
    {48387, 45, 0, Kind::kNone, 511},
    {48432, 52, 0, Kind::kNone, 511},
    {48484, 42, 0, Kind::kNone, 511},
    {48526, 50, 0, Kind::kNone, 510},
    {48576, 51, 0, Kind::kNone, 508},
    {48627, 63, 0, Kind::kNone, 256},
    {48690, 68, 0, Kind::kNone, 448},
    {48758, 33, 0, Kind::kNone, 448},
    {48791, 38, 0, Kind::kNone, 496},
    {48829, 36, 0, Kind::kNone, 480},
    {48865, 34, 0, Kind::kNone, 511},
    {48899, 33, 0, Kind::kNone, 510},
    {48932, 29, 0, Kind::kNone, 480},
    {48961, 41, 0, Kind::kNone, 256},
    {49002, 46, 0, Kind::kNone, 511},
    {49048, 51, 0, Kind::kNone, 504},
    {49099, 40, 0, Kind::kNone, 511},
    {49139, 49, 0, Kind::kNone, 504},
    {49188, 45, 0, Kind::kNone, 511},
    {49233, 43, 0, Kind::kNone, 508},
    {49276, 58, 0, Kind::kNone, 480},
    {49334, 51, 0, Kind::kNone, 511},
    {49385, 46, 0, Kind::kNone, 480},
    {49431, 50, 0, Kind::kNone, 480},
    {49481, 43, 0, Kind::kNone, 504},
    {49524, 41, 0, Kind::kNone, 496},
    {49565, 37, 0, Kind::kNone, 511},
    {49602, 40, 0, Kind::kNone, 496},
    {49642, 55, 0, Kind::kNone, 508},
    {49697, 51, 0, Kind::kNone, 256},
    {49748, 48, 0, Kind::kNone, 480},
    {49796, 52, 0, Kind::kNone, 448},
    {49848, 49, 0, Kind::kNone, 511},
    {49897, 50, 0, Kind::kNone, 511},
    {49947, 46, 0, Kind::kNone, 511},
    {49993, 47, 0, Kind::kNone, 511},
    {50040, 36, 0, Kind::kNone, 510},
    {50076, 59, 0, Kind::kNone, 448},
    {50135, 54, 0, Kind::kNone, 511},
    {50189, 37, 0, Kind::kNone, 480},
    {50226, 51, 0, Kind::kNone, 511},
    {50277, 43, 0, Kind::kNone, 511},
    {50320, 42, 0, Kind::kNone, 508},
    {50362, 39, 0, Kind::kNone, 384},
    {50401, 49, 0, Kind::kNone, 480},
    {50450, 44, 0, Kind::kNone, 480},
    {50494, 54, 0, Kind::kNone, 480},
    {50548, 51, 0, Kind::kNone, 511},
    {50599, 58, 0, Kind::kNone, 508},
    {50657, 73, 0, Kind::kNone, 480},
    {50730, 47, 0, Kind::kNone, 480},
    {50777, 46, 0, Kind::kNone, 511},
    {50823, 48, 0, Kind::kNone, 511},
    {50871, 41, 0, Kind::kNone, 511},
    {50912, 27, 0, Kind::kNone, 511},
    {50939, 51, 0, Kind::kNone, 504},
    {50990, 37, 0, Kind::kNone, 511},
    {51027, 41, 0, Kind::kNone, 511},
    {51068, 33, 0, Kind::kNone, 511},
    {51101, 43, 0, Kind::kNone, 448},
    {51144, 54, 0, Kind::kNone, 511},
    {51198, 41, 0, Kind::kNone, 511},
    {51239, 35, 0, Kind::kNone, 448},
    {51274, 29, 0, Kind::kNone, 508},
    {51303, 38, 0, Kind::kNone, 504},
    {51341, 38, 0, Kind::kNone, 480},
    {51379, 39, 0, Kind::kNone, 480},
    {51418, 41, 0, Kind::kNone, 480},
    {51459, 36, 0, Kind::kNone, 504},
    {51495, 29, 0, Kind::kNone, 511},
    {51524, 52, 0, Kind::kNone, 384},
    {51576, 27, 0, Kind::kNone, 511},
    {51603, 39, 0, Kind::kNone, 448},
    {51642, 44, 0, Kind::kNone, 511},
    {51686, 31, 0, Kind::kNone, 448},
    {51717, 40, 0, Kind::kNone, 510},
    {51757, 33, 0, Kind::kNone, 511},
    {51790, 29, 0, Kind::kNone, 511},
    {51819, 33, 0, Kind::kNone, 504},
    {51852, 41, 0, Kind::kNone, 448},
    {51893, 33, 0, Kind::kNone, 511},
    {51926, 33, 0, Kind::kNone, 448},
    {51959, 57, 0, Kind::kNone, 511},
    {52016, 35, 0, Kind::kNone, 480},
    {52051, 35, 0, Kind::kNone, 511},
    {52086, 54, 0, Kind::kNone, 384},
    {52140, 53, 0, Kind::kNone, 480},
    {52193, 41, 0, Kind::kNone, 384},
    {52234, 57, 0, Kind::kNone, 510},
    {52291, 47, 0, Kind::kNone, 508},
    {52338, 43, 0, Kind::kNone, 448},
    {52381, 44, 0, Kind::kNone, 448},
    {52425, 81, 0, Kind::kNone, 480},
    {52506, 49, 0, Kind::kNone, 510},
    {52555, 52, 0, Kind::kNone, 480},
    {52607, 44, 0, Kind::kNone, 480},
    {52651, 78, 0, Kind::kNone, 256},
    {52729, 45, 0, Kind::kNone, 480},
    {52774, 73, 0, Kind::kNone, 480},
    {52847, 45, 0, Kind::kNone, 504},
    {52892, 75, 0, Kind::kNone, 504},
    {52967, 80, 0, Kind::kNone, 480},
    {53047, 61, 0, Kind::kNone, 480},
    {53108, 32, 0, Kind::kNone, 511},
    {53140, 71, 0, Kind::kNone, 256},
    {53211, 72, 0, Kind::kNone, 256},
    {53283, 71, 0, Kind::kNone, 256},
    {53354, 78, 0, Kind::kNone, 256},
    {53432, 51, 0, Kind::kNone, 511},
    {53483, 63, 0, Kind::kNone, 511},
    {53546, 62, 0, Kind::kNone, 511},
    {53608, 52, 0, Kind::kNone, 511},
    {53660, 51, 0, Kind::kNone, 510},
    {53711, 52, 0, Kind::kNone, 511},
    {53763, 73, 0, Kind::kNone, 496},
    {53836, 33, 0, Kind::kNone, 511},
    {53869, 52, 0, Kind::kNone, 511},
    {53921, 54, 0, Kind::kNone, 504},
    {53975, 54, 0, Kind::kNone, 256},
    {54029, 44, 0, Kind::kNone, 511},
    {54073, 40, 0, Kind::kNone, 511},
    {54113, 61, 0, Kind::kNone, 256},
    {54174, 42, 0, Kind::kNone, 384},
    {54216, 33, 0, Kind::kNone, 511},
    {54249, 90, 0, Kind::kNone, 256},
    {54339, 59, 0, Kind::kNone, 384},
    {54398, 86, 0, Kind::kNone, 384},
    {54484, 71, 0, Kind::kNone, 384},
    {54555, 32, 0, Kind::kNone, 511},
    {54587, 64, 0, Kind::kNone, 511},
    {54651, 47, 0, Kind::kNone, 511},
    {54698, 39, 0, Kind::kNone, 384},
    {54737, 50, 0, Kind::kNone, 510},
    {54787, 63, 0, Kind::kNone, 504},
    {54850, 75, 0, Kind::kNone, 480},
    {54925, 41, 0, Kind::kNone, 511},
    {54966, 39, 0, Kind::kNone, 511},
    {55005, 39, 0, Kind::kNone, 511},
    {55044, 40, 0, Kind::kNone, 504},
    {55084, 63, 0, Kind::kNone, 448},
    {55147, 49, 0, Kind::kNone, 508},
    {55196, 56, 0, Kind::kNone, 496},
    {55252, 43, 0, Kind::kNone, 504},
    {55295, 64, 0, Kind::kNone, 480},
    {55359, 52, 0, Kind::kNone, 384},
    {55411, 43, 0, Kind::kNone, 511},
    {55454, 72, 0, Kind::kNone, 508},
    {55526, 61, 0, Kind::kNone, 508},
    {55587, 47, 0, Kind::kNone, 508},
    {55634, 56, 0, Kind::kNone, 508},
    {55690, 73, 0, Kind::kNone, 256},
    {55763, 50, 0, Kind::kNone, 508},
    {55813, 51, 0, Kind::kNone, 508},
    {55864, 47, 0, Kind::kNone, 508},
    {55911, 64, 0, Kind::kNone, 504},
    {55975, 50, 0, Kind::kNone, 508},
    {56025, 59, 0, Kind::kNone, 508},
    {56084, 47, 0, Kind::kNone, 480},
    {56131, 58, 0, Kind::kNone, 511},
    {56189, 51, 0, Kind::kNone, 256},
    {56240, 47, 0, Kind::kNone, 256},
    {56287, 46, 0, Kind::kNone, 256},
    {56333, 51, 0, Kind::kNone, 256},
    {56384, 62, 0, Kind::kNone, 256},
    {56446, 64, 0, Kind::kNone, 256},
    {56510, 51, 0, Kind::kNone, 256},
    {56561, 51, 0, Kind::kNone, 256},
    {56612, 51, 0, Kind::kNone, 256},
    {56663, 44, 0, Kind::kNone, 256},
    {56707, 46, 0, Kind::kNone, 256},
    {56753, 45, 0, Kind::kNone, 496},
    {56798, 49, 0, Kind::kNone, 480},
    {56847, 31, 0, Kind::kNone, 508},
    {56878, 37, 0, Kind::kNone, 511},
    {56915, 37, 0, Kind::kNone, 504},
    {56952, 31, 0, Kind::kNone, 511},
    {56983, 48, 0, Kind::kNone, 510},
    {57031, 36, 0, Kind::kNone, 511},
    {57067, 28, 0, Kind::kNone, 511},
    {57095, 18, 0, Kind::kNone, 511},
    {57113, 25, 0, Kind::kNone, 511},
    {57138, 24, 0, Kind::kNone, 511},
    {57162, 34, 0, Kind::kNone, 480},
    {57196, 35, 0, Kind::kNone, 508},
    {57231, 32, 0, Kind::kNone, 511},
    {57263, 41, 0, Kind::kNone, 511},
    {57304, 35, 0, Kind::kNone, 511},
    {57339, 42, 0, Kind::kNone, 510},
    {57381, 43, 0, Kind::kNone, 510},
    {57424, 52, 0, Kind::kNone, 508},
    {57476, 48, 0, Kind::kNone, 448},
    {57524, 40, 0, Kind::kNone, 511},
    {57564, 38, 0, Kind::kNone, 508},
    {57602, 44, 0, Kind::kNone, 508},
    {57646, 39, 0, Kind::kNone, 508},
    {57685, 32, 0, Kind::kNone, 511},
    {57717, 37, 0, Kind::kNone, 511},
    {57754, 40, 0, Kind::kNone, 511},
    {57794, 50, 0, Kind::kNone, 511},
    {57844, 48, 0, Kind::kNone, 504},
    {57892, 42, 0, Kind::kNone, 511},
    {57934, 41, 0, Kind::kNone, 448},
    {57975, 43, 0, Kind::kNone, 504},
    {58018, 40, 0, Kind::kNone, 511},
    {58058, 34, 0, Kind::kNone, 511},
    {58092, 39, 0, Kind::kNone, 510},
    {58131, 40, 0, Kind::kNone, 510},
    {58171, 42, 0, Kind::kNone, 511},
    {58213, 29, 0, Kind::kNone, 511},
    {58242, 40, 0, Kind::kNone, 511},
    {58282, 37, 0, Kind::kNone, 511},
    {58319, 44, 0, Kind::kNone, 511},
    {58363, 61, 0, Kind::kNone, 448},
    {58424, 43, 0, Kind::kNone, 511},
    {58467, 37, 0, Kind::kNone, 511},
    {58504, 53, 0, Kind::kNone, 448},
    {58557, 35, 0, Kind::kNone, 511},
    {58592, 49, 0, Kind::kNone, 480},
    {58641, 38, 0, Kind::kNone, 511},
    {58679, 35, 0, Kind::kNone, 448},
    {58714, 41, 0, Kind::kNone, 448},
    {58755, 45, 0, Kind::kNone, 448},
    {58800, 39, 0, Kind::kNone, 511},
    {58839, 52, 0, Kind::kNone, 384},
    {58891, 22, 0, Kind::kNone, 384},
    {58913, 40, 0, Kind::kNone, 448},
    {58953, 48, 0, Kind::kNone, 448},
    {59001, 57, 0, Kind::kNone, 448},
    {59058, 51, 0, Kind::kNone, 448},
    {59109, 51, 0, Kind::kNone, 448},
    {59160, 40, 0, Kind::kNone, 448},
    {59200, 54, 0, Kind::kNone, 448},
    {59254, 24, 0, Kind::kNone, 511},
    {59278, 31, 0, Kind::kNone, 511},
    {59309, 29, 0, Kind::kNone, 511},
    {59338, 29, 0, Kind::kNone, 511},
    {59367, 30, 0, Kind::kNone, 504},
    {59397, 42, 0, Kind::kNone, 256},
    {59439, 40, 0, Kind::kNone, 480},
    {59479, 37, 0, Kind::kNone, 480},
    {59516, 51, 0, Kind::kNone, 448},
    {59567, 38, 0, Kind::kNone, 256},
    {59605, 37, 0, Kind::kNone, 384},
    {59642, 49, 0, Kind::kNone, 508},
    {59691, 39, 0, Kind::kNone, 511},
    {59730, 63, 0, Kind::kNone, 504},
    {59793, 58, 0, Kind::kNone, 480},
    {59851, 35, 0, Kind::kNone, 480},
    {59886, 40, 0, Kind::kNone, 384},
    {59926, 30, 0, Kind::kNone, 480},
    {59956, 40, 0, Kind::kNone, 448},
    {59996, 39, 0, Kind::kNone, 448},
    {60035, 33, 0, Kind::kNone, 511},
    {60068, 29, 0, Kind::kNone, 504},
    {60097, 33, 0, Kind::kNone, 511},
    {60130, 32, 0, Kind::kNone, 511},
    {60162, 27, 0, Kind::kNone, 256},
    {60189, 32, 0, Kind::kNone, 511},
    {60221, 35, 0, Kind::kNone, 511},
    {60256, 33, 0, Kind::kNone, 511},
    {60289, 45, 0, Kind::kNone, 508},
    {60334, 46, 0, Kind::kNone, 508},
    {60380, 32, 0, Kind::kNone, 256},
    {60412, 45, 0, Kind::kNone, 480},
    {60457, 28, 0, Kind::kNone, 511},
    {60485, 60, 0, Kind::kNone, 480},
    {60545, 23, 0, Kind::kNone, 511},
    {60568, 51, 0, Kind::kNone, 511},
    {60619, 42, 0, Kind::kNone, 448},
    {60661, 33, 0, Kind::kNone, 384},
    {60694, 27, 0, Kind::kNone, 480},
    {60721, 38, 0, Kind::kNone, 511},
    {60759, 53, 0, Kind::kNone, 448},
    {60812, 45, 0, Kind::kNone, 496},
    {60857, 45, 0, Kind::kNone, 448},
    {60902, 45, 0, Kind::kNone, 448},
    {60947, 44, 0, Kind::kNone, 448},
    {60991, 40, 0, Kind::kNone, 448},
    {61031, 26, 0, Kind::kNone, 511},
    {61057, 50, 0, Kind::kNone, 510},
    {61107, 51, 0, Kind::kNone, 448},
    {61158, 46, 0, Kind::kNone, 510},
    {61204, 68, 0, Kind::kNone, 448},
    {61272, 77, 0, Kind::kNone, 384},
    {61349, 50, 0, Kind::kNone, 448},
    {61399, 28, 0, Kind::kNone, 511},
    {61427, 44, 0, Kind::kNone, 256},
    {61471, 47, 0, Kind::kNone, 480},
    {61518, 49, 0, Kind::kNone, 480},
    {61567, 44, 0, Kind::kNone, 480},
    {61611, 32, 0, Kind::kNone, 508},
    {61643, 30, 0, Kind::kNone, 511},
    {61673, 54, 0, Kind::kNone, 511},
    {61727, 55, 0, Kind::kNone, 448},
    {61782, 50, 0, Kind::kNone, 511},
    {61832, 38, 0, Kind::kNone, 511},
    {61870, 52, 0, Kind::kNone, 511},
    {61922, 35, 0, Kind::kNone, 511},
    {61957, 38, 0, Kind::kNone, 511},
    {61995, 37, 0, Kind::kNone, 511},
    {62032, 25, 0, Kind::kNone, 511},
    {62057, 46, 0, Kind::kNone, 511},
    {62103, 39, 0, Kind::kNone, 511},
    {62142, 36, 0, Kind::kNone, 511},
    {62178, 38, 0, Kind::kNone, 511},
    {62216, 56, 0, Kind::kNone, 511},
    {62272, 54, 0, Kind::kNone, 511},
    {62326, 54, 0, Kind::kNone, 511},
    {62380, 40, 0, Kind::kNone, 511},
    {62420, 28, 0, Kind::kNone, 31},
    {62448, 45, 0, Kind::kNone, 511},
    {62493, 50, 0, Kind::kNone, 256},
    {62543, 52, 0, Kind::kNone, 256},
    {62595, 44, 0, Kind::kNone, 480},
    {62639, 33, 0, Kind::kNone, 511},
    {62672, 64, 0, Kind::kNone, 480},
    {62736, 73, 0, Kind::kNone, 480},
    {62809, 69, 0, Kind::kNone, 256},
    {62878, 38, 0, Kind::kNone, 508},
    {62916, 69, 0, Kind::kNone, 504},
    {62985, 55, 0, Kind::kNone, 480},
    {63040, 59, 0, Kind::kNone, 384},
    {63099, 68, 0, Kind::kNone, 384},
    {63167, 65, 0, Kind::kNone, 384},
    {63232, 53, 0, Kind::kNone, 504},
    {63285, 46, 0, Kind::kNone, 480},
    {63331, 46, 0, Kind::kNone, 480},
    {63377, 42, 0, Kind::kNone, 511},
    {63419, 30, 0, Kind::kNone, 511},
    {63449, 42, 0, Kind::kNone, 496},
    {63491, 39, 0, Kind::kNone, 480},
    {63530, 35, 0, Kind::kNone, 511},
    {63565, 38, 0, Kind::kNone, 511},
    {63603, 38, 0, Kind::kNone, 511},
    {63641, 33, 0, Kind::kNone, 511},
    {63674, 66, 0, Kind::kNone, 511},
    {63740, 40, 0, Kind::kNone, 511},
    {63780, 44, 0, Kind::kNone, 511},
    {63824, 63, 0, Kind::kNone, 480},
    {63887, 31, 0, Kind::kNone, 511},
    {63918, 50, 0, Kind::kNone, 511},
    {63968, 41, 0, Kind::kNone, 504},
    {64009, 55, 0, Kind::kNone, 384},
    {64064, 55, 0, Kind::kNone, 511},
    {64119, 51, 0, Kind::kNone, 448},
    {64170, 77, 0, Kind::kNone, 448},
    {64247, 55, 0, Kind::kNone, 504},
    {64302, 59, 0, Kind::kNone, 384},
    {64361, 46, 0, Kind::kNone, 511},
    {64407, 38, 0, Kind::kNone, 511},
    {64445, 39, 0, Kind::kNone, 511},
    {64484, 52, 0, Kind::kNone, 511},
    {64536, 53, 0, Kind::kNone, 511},
    {64589, 48, 0, Kind::kNone, 511},
    {64637, 47, 0, Kind::kNone, 511},
    {64684, 37, 0, Kind::kNone, 511},
    {64721, 45, 0, Kind::kNone, 511},
    {64766, 48, 0, Kind::kNone, 511},
    {64814, 41, 0, Kind::kNone, 511},
    {64855, 49, 0, Kind::kNone, 511},
    {64904, 47, 0, Kind::kNone, 511},
    {64951, 50, 0, Kind::kNone, 511},
    {65001, 43, 0, Kind::kNone, 511},
    {65044, 51, 0, Kind::kNone, 511},
    {65095, 49, 0, Kind::kNone, 510},
    {65144, 71, 0, Kind::kNone, 480},
    {65215, 61, 0, Kind::kNone, 511},
    {65276, 53, 0, Kind::kNone, 511},
    {65329, 50, 0, Kind::kNone, 448},
    {65379, 46, 0, Kind::kNone, 128},
    {65425, 43, 0, Kind::kNone, 511},
    {65468, 53, 0, Kind::kNone, 511},
    {65521, 46, 0, Kind::kNone, 511},
    {65567, 41, 0, Kind::kNone, 504},
    {65608, 34, 0, Kind::kNone, 511},
    {65642, 38, 0, Kind::kNone, 511},
    {65680, 43, 0, Kind::kNone, 511},
    {65723, 46, 0, Kind::kNone, 511},
    {65769, 47, 0, Kind::kNone, 511},
    {65816, 44, 0, Kind::kNone, 511},
    {65860, 43, 0, Kind::kNone, 384},
    {65903, 46, 0, Kind::kNone, 496},
    {65949, 32, 0, Kind::kNone, 511},
    {65981, 54, 0, Kind::kNone, 384},
    {66035, 56, 0, Kind::kNone, 384},
    {66091, 54, 0, Kind::kNone, 480},
    {66145, 47, 0, Kind::kNone, 448},
    {66192, 71, 0, Kind::kNone, 256},
    {66263, 69, 0, Kind::kNone, 256},
    {66332, 49, 0, Kind::kNone, 448},
    {66381, 73, 0, Kind::kNone, 256},
    {66454, 35, 0, Kind::kNone, 511},
    {66489, 67, 0, Kind::kNone, 510},
    {66556, 52, 0, Kind::kNone, 510},
    {66608, 57, 0, Kind::kNone, 384},
    {66665, 69, 0, Kind::kNone, 384},
    {66734, 77, 0, Kind::kNone, 384},
    {66811, 54, 0, Kind::kNone, 480},
    {66865, 55, 0, Kind::kNone, 448},
    {66920, 48, 0, Kind::kNone, 511},
    {66968, 65, 0, Kind::kNone, 448},
    {67033, 45, 0, Kind::kNone, 480},
    {67078, 57, 0, Kind::kNone, 384},
    {67135, 55, 0, Kind::kNone, 384},
    {67190, 55, 0, Kind::kNone, 511},
    {67245, 62, 0, Kind::kNone, 384},
    {67307, 50, 0, Kind::kNone, 511},
    {67357, 59, 0, Kind::kNone, 448},
    {67416, 57, 0, Kind::kNone, 448},
    {67473, 55, 0, Kind::kNone, 448},
    {67528, 53, 0, Kind::kNone, 480},
    {67581, 64, 0, Kind::kNone, 448},
    {67645, 51, 0, Kind::kNone, 511},
    {67696, 60, 0, Kind::kNone, 448},
    {67756, 63, 0, Kind::kNone, 448},
    {67819, 67, 0, Kind::kNone, 448},
    {67886, 62, 0, Kind::kNone, 480},
    {67948, 44, 0, Kind::kNone, 511},
    {67992, 38, 0, Kind::kNone, 510},
    {68030, 52, 0, Kind::kNone, 510},
    {68082, 59, 0, Kind::kNone, 384},
    {68141, 50, 0, Kind::kNone, 384},
    {68191, 64, 0, Kind::kNone, 384},
    {68255, 68, 0, Kind::kNone, 510},
    {68323, 56, 0, Kind::kNone, 448},
    {68379, 59, 0, Kind::kNone, 256},
    {68438, 47, 0, Kind::kNone, 511},
    {68485, 45, 0, Kind::kNone, 448},
    {68530, 65, 0, Kind::kNone, 480},
    {68595, 50, 0, Kind::kNone, 504},
    {68645, 65, 0, Kind::kNone, 256},
    {68710, 61, 0, Kind::kNone, 511},
    {68771, 61, 0, Kind::kNone, 256},
    {68832, 58, 0, Kind::kNone, 510},
    {68890, 42, 0, Kind::kNone, 511},
    {68932, 31, 0, Kind::kNone, 511},
    {68963, 43, 0, Kind::kNone, 511},
    {69006, 57, 0, Kind::kNone, 480},
    {69063, 54, 0, Kind::kNone, 480},
    {69117, 30, 0, Kind::kNone, 511},
    {69147, 46, 0, Kind::kNone, 511},
    {69193, 46, 0, Kind::kNone, 511},
    {69239, 38, 0, Kind::kNone, 511},
    {69277, 45, 0, Kind::kNone, 511},
    {69322, 43, 0, Kind::kNone, 256},
    {69365, 52, 0, Kind::kNone, 384},
    {69417, 57, 0, Kind::kNone, 448},
    {69474, 51, 0, Kind::kNone, 511},
    {69525, 42, 0, Kind::kNone, 511},
    {69567, 53, 0, Kind::kNone, 384},
    {69620, 54, 0, Kind::kNone, 496},
    {69674, 37, 0, Kind::kNone, 511},
    {69711, 44, 0, Kind::kNone, 480},
    {69755, 38, 0, Kind::kNone, 252},
    {69793, 36, 0, Kind::kNone, 496},
    {69829, 46, 0, Kind::kNone, 256},
    {69875, 41, 0, Kind::kNone, 511},
    {69916, 40, 0, Kind::kNone, 510},
    {69956, 35, 0, Kind::kNone, 511},
    {69991, 37, 0, Kind::kNone, 511},
    {70028, 60, 0, Kind::kNone, 384},
    {70088, 42, 0, Kind::kNone, 511},
    {70130, 44, 0, Kind::kNone, 511},
    {70174, 37, 0, Kind::kNone, 256},
    {70211, 32, 0, Kind::kNone, 480},
    {70243, 30, 0, Kind::kNone, 480},
    {70273, 26, 0, Kind::kNone, 448},
    {70299, 37, 0, Kind::kNone, 256},
    {70336, 23, 0, Kind::kNone, 510},
    {70359, 28, 0, Kind::kNone, 480},
    {70387, 51, 0, Kind::kNone, 511},
    {70438, 49, 0, Kind::kNone, 496},
    {70487, 33, 0, Kind::kNone, 128},
    {70520, 40, 0, Kind::kNone, 496},
    {70560, 38, 0, Kind::kNone, 496},
    {70598, 24, 0, Kind::kNone, 511},
    {70622, 31, 0, Kind::kNone, 511},
    {70653, 33, 0, Kind::kNone, 448},
    {70686, 33, 0, Kind::kNone, 480},
    {70719, 29, 0, Kind::kNone, 511},
    {70748, 36, 0, Kind::kNone, 480},
    {70784, 38, 0, Kind::kNone, 480},
    {70822, 45, 0, Kind::kNone, 480},
    {70867, 38, 0, Kind::kNone, 448},
    {70905, 37, 0, Kind::kNone, 480},
    {70942, 52, 0, Kind::kNone, 256},
    {70994, 56, 0, Kind::kNone, 256},
    {71050, 42, 0, Kind::kNone, 448},
    {71092, 42, 0, Kind::kNone, 448},
    {71134, 46, 0, Kind::kNone, 384},
    {71180, 40, 0, Kind::kNone, 480},
    {71220, 33, 0, Kind::kNone, 511},
    {71253, 23, 0, Kind::kNone, 511},
    {71276, 38, 0, Kind::kNone, 384},
    {71314, 36, 0, Kind::kNone, 384},
    {71350, 35, 0, Kind::kNone, 384},
    {71385, 45, 0, Kind::kNone, 384},
    {71430, 47, 0, Kind::kNone, 511},
    {71477, 48, 0, Kind::kNone, 448},
    {71525, 43, 0, Kind::kNone, 511},
    {71568, 60, 0, Kind::kNone, 256},
    {71628, 40, 0, Kind::kNone, 384},
    {71668, 9, 0, Kind::kNone, 511},
    {71677, 14, 0, Kind::kNone, 7},
    {71691, 13, 0, Kind::kNone, 480},
    {71704, 23, 0, Kind::kNone, 480},
    {71727, 21, 0, Kind::kNone, 480},
    {71748, 31, 0, Kind::kNone, 480},
    {71779, 25, 0, Kind::kNone, 480},
    {71804, 22, 0, Kind::kNone, 480},
    {71826, 30, 0, Kind::kNone, 480},
    {71856, 28, 0, Kind::kNone, 480},
    {71884, 24, 0, Kind::kNone, 480},
    {71908, 32, 0, Kind::kNone, 480},
    {71940, 22, 0, Kind::kNone, 480},
    {71962, 24, 0, Kind::kNone, 480},
    {71986, 32, 0, Kind::kNone, 480},
    {72018, 40, 0, Kind::kNone, 480},
    {72058, 40, 0, Kind::kNone, 480},
    {72098, 26, 0, Kind::kNone, 511},
    {72124, 42, 5, Kind::kDefault, 24},
    {72171, 42, 4, Kind::kDefault, 480},
    {72217, 23, 10, Kind::kDefault, 496},
    {72250, 34, 1, Kind::kDefault, 480},
    {72285, 34, 0, Kind::kNone, 31},
    {72319, 51, 2, Kind::kDefault, 504},
    {72372, 41, 4, Kind::kDefault, 256},
    {72417, 41, 5, Kind::kDefault, 511},
    {72463, 24, 0, Kind::kNone, 511},
    {72487, 44, 0, Kind::kNone, 511},
    {72531, 56, 3, Kind::kDefault, 510},
    {72590, 40, 0, Kind::kNone, 511},
    {72630, 43, 3, Kind::kDefault, 511},
    {72676, 28, 5, Kind::kDefault, 511},
    {72709, 43, 4, Kind::kDefault, 511},
    {72756, 34, 5, Kind::kDefault, 511},
    {72795, 50, 5, Kind::kDefault, 510},
    {72850, 47, 0, Kind::kNone, 511},
    {72897, 57, 1, Kind::kDefault, 511},
    {72955, 44, 5, Kind::kDefault, 7},
    {73004, 44, 4, Kind::kDefault, 504},
    {73052, 55, 3, Kind::kDefault, 511},
    {73110, 63, 4, Kind::kDefault, 256},
    {73177, 48, 5, Kind::kDefault, 7},
    {73230, 48, 4, Kind::kDefault, 504},
    {73282, 52, 0, Kind::kNone, 510},
    {73334, 51, 1, Kind::kDefault, 511},
    {73386, 32, 5, Kind::kDefault, 511},
    {73423, 44, 4, Kind::kDefault, 511},
    {73471, 36, 1, Kind::kDefault, 511},
    {73508, 36, 11, Kind::kDefault, 511},
    {73555, 32, 2, Kind::kDefault, 511},
    {73589, 40, 6, Kind::kDefault, 256},
    {73635, 38, 5, Kind::kDefault, 256},
    {73678, 50, 5, Kind::kDefault, 256},
    {73733, 32, 53, Kind::kDefault, 511},
    {73818, 35, 5, Kind::kDefault, 1},
    {73858, 35, 4, Kind::kDefault, 510},
    {73897, 38, 0, Kind::kNone, 511},
    {73935, 40, 46, Kind::kDefault, 511},
    {74021, 28, 3, Kind::kDefault, 1},
    {74052, 47, 3, Kind::kDefault, 384},
    {74102, 37, 2, Kind::kDefault, 511},
    {74141, 38, 3, Kind::kDefault, 511},
    {74182, 35, 7, Kind::kDefault, 511},
    {74224, 36, 0, Kind::kNone, 511},
    {74260, 40, 0, Kind::kNone, 511},
    {74300, 40, 0, Kind::kNone, 511},
    {74340, 41, 0, Kind::kNone, 511},
    {74381, 40, 0, Kind::kNone, 511},
    {74421, 45, 0, Kind::kNone, 511},
    {74466, 42, 0, Kind::kNone, 511},
    {74508, 29, 0, Kind::kNone, 511},
    {74537, 30, 0, Kind::kNone, 511},
    {74567, 36, 0, Kind::kNone, 511},
    {74603, 21, 0, Kind::kNone, 511},
    {74624, 30, 0, Kind::kNone, 511},
    {74654, 50, 0, Kind::kNone, 511},
    {74704, 52, 0, Kind::kNone, 511},
    {74756, 42, 0, Kind::kNone, 511},
    {74798, 56, 0, Kind::kNone, 511},
    {74854, 48, 0, Kind::kNone, 511},
    {74902, 56, 0, Kind::kNone, 511},
    {74958, 41, 5, Kind::kDefault, 511},
    {75004, 46, 10, Kind::kDefault, 511},
    {75060, 46, 0, Kind::kNone, 511},
    {75106, 50, 3, Kind::kDefault, 511},
    {75159, 49, 7, Kind::kDefault, 511},
    {75215, 48, 3, Kind::kDefault, 511},
    {75266, 41, 5, Kind::kDefault, 511},
    {75312, 30, 0, Kind::kNone, 448},
    {75342, 46, 0, Kind::kNone, 511},
    {75388, 35, 0, Kind::kNone, 511},
    {75423, 34, 0, Kind::kNone, 511},
    {75457, 35, 0, Kind::kNone, 511},
    {75492, 32, 0, Kind::kNone, 511},
    {75524, 35, 0, Kind::kNone, 511},
    {75559, 37, 0, Kind::kNone, 480},
    {75596, 42, 0, Kind::kNone, 511},
    {75638, 32, 0, Kind::kNone, 511},
    {75670, 44, 0, Kind::kNone, 511},
    {75714, 58, 0, Kind::kNone, 511},
    {75772, 45, 0, Kind::kNone, 511},
    {75817, 50, 0, Kind::kNone, 511},
    {75867, 58, 0, Kind::kNone, 511},
    {75925, 36, 0, Kind::kNone, 511},
    {75961, 48, 0, Kind::kNone, 511},
    {76009, 40, 0, Kind::kNone, 511},
    {76049, 41, 0, Kind::kNone, 511},
    {76090, 34, 0, Kind::kNone, 511},
    {76124, 25, 0, Kind::kNone, 511},
    {76149, 20, 0, Kind::kNone, 480},
    {76169, 37, 5, Kind::kDefault, 448},
    {76211, 23, 6, Kind::kDefault, 511},
    {76240, 56, 5, Kind::kDefault, 504},
    {76301, 56, 4, Kind::kDefault, 4},
    {76361, 20, 0, Kind::kDefault, 511},
    {76381, 10, 0, Kind::kNone, 511},
    {76391, 15, 1, Kind::kDefault, 511},
    {76407, 30, 8, Kind::kDefault, 511},
    {76445, 22, 1, Kind::kDefault, 511},
    {76468, 25, 5, Kind::kDefault, 511},
    {76498, 29, 4, Kind::kDefault, 511},
    {76531, 33, 3, Kind::kDefault, 511},
    {76567, 28, 4, Kind::kDefault, 511},
    {76599, 43, 5, Kind::kDefault, 511},
    {76647, 16, 0, Kind::kNone, 480},
    {76663, 53, 0, Kind::kNone, 511},
    {76716, 24, 0, Kind::kNone, 511},
    {76740, 15, 0, Kind::kNone, 511},
    {76755, 17, 0, Kind::kNone, 480},
    {76772, 27, 0, Kind::kNone, 504},
    {76799, 23, 5, Kind::kDefault, 511},
    {76827, 34, 0, Kind::kNone, 384},
    {76861, 28, 0, Kind::kNone, 511},
    {76889, 13, 0, Kind::kNone, 511},
    {76902, 48, 4, Kind::kDefault, 511},
    {76954, 40, 5, Kind::kDefault, 384},
    {76999, 55, 1, Kind::kDefault, 256},
    {77055, 56, 1, Kind::kDefault, 256},
    {77112, 59, 5, Kind::kDefault, 256},
    {77176, 20, 10, Kind::kDefault, 511},
    {77206, 31, 1, Kind::kDefault, 511},
    {77238, 31, 1, Kind::kDefault, 511},
    {77270, 20, 1, Kind::kDefault, 511},
    {77291, 28, 0, Kind::kNone, 511},
    {77319, 36, 5, Kind::kDefault, 511},
    {77360, 29, 5, Kind::kDefault, 480},
    {77394, 31, 5, Kind::kDefault, 511},
    {77430, 16, 0, Kind::kNone, 504},
    {77446, 29, 0, Kind::kNone, 480},
    {77475, 25, 0, Kind::kNone, 511},
    {77500, 40, 5, Kind::kDefault, 511},
    {77545, 38, 5, Kind::kDefault, 128},
    {77588, 38, 4, Kind::kDefault, 256},
    {77630, 53, 4, Kind::kDefault, 256},
    {77687, 32, 0, Kind::kNone, 511},
    {77719, 34, 10, Kind::kDefault, 511},
    {77763, 16, 4, Kind::kDefault, 511},
    {77783, 16, 0, Kind::kDefault, 511},
    {77799, 36, 4, Kind::kDefault, 504},
    {77839, 29, 4, Kind::kDefault, 496},
    {77872, 34, 5, Kind::kDefault, 384},
    {77911, 26, 3, Kind::kDefault, 384},
    {77940, 25, 3, Kind::kDefault, 96},
    {77968, 25, 0, Kind::kNone, 384},
    {77993, 20, 4, Kind::kDefault, 511},
    {78017, 34, 2, Kind::kDefault, 511},
    {78053, 26, 5, Kind::kDefault, 511},
    {78084, 13, 4, Kind::kDefault, 511},
    {78101, 27, 5, Kind::kDefault, 31},
    {78133, 27, 4, Kind::kDefault, 480},
    {78164, 18, 0, Kind::kNone, 511},
    {78182, 25, 0, Kind::kNone, 511},
    {78207, 26, 2, Kind::kDefault, 511},
    {78235, 30, 3, Kind::kDefault, 511},
    {78268, 21, 4, Kind::kDefault, 511},
    {78293, 23, 4, Kind::kDefault, 511},
    {78320, 22, 6, Kind::kDefault, 511},
    {78348, 21, 5, Kind::kDefault, 511},
    {78374, 24, 0, Kind::kNone, 511},
    {78398, 28, 5, Kind::kDefault, 511},
    {78431, 24, 4, Kind::kDefault, 384},
    {78459, 19, 0, Kind::kNone, 504},
    {78478, 32, 0, Kind::kNone, 511},
    {78510, 37, 4, Kind::kDefault, 480},
    {78551, 27, 4, Kind::kDefault, 511},
    {78582, 35, 3, Kind::kDefault, 510},
    {78620, 30, 3, Kind::kDefault, 510},
    {78653, 32, 3, Kind::kDefault, 510},
    {78688, 31, 4, Kind::kDefault, 511},
    {78723, 24, 4, Kind::kDefault, 504},
    {78751, 18, 0, Kind::kDefault, 511},
    {78769, 25, 0, Kind::kDefault, 511},
    {78794, 36, 4, Kind::kDefault, 511},
    {78834, 23, 1, Kind::kDefault, 256},
    {78858, 23, 13, Kind::kDefault, 255},
    {78894, 34, 5, Kind::kDefault, 511},
    {78933, 20, 0, Kind::kNone, 511},
    {78953, 38, 2, Kind::kDefault, 384},
    {78993, 44, 4, Kind::kDefault, 511},
    {79041, 44, 8, Kind::kDefault, 511},
    {79093, 25, 57, Kind::kDefault, 511},
    {79175, 22, 0, Kind::kNone, 511},
    {79197, 12, 0, Kind::kNone, 511},
    {79209, 31, 6, Kind::kDefault, 511},
    {79246, 28, 5, Kind::kDefault, 31},
    {79279, 28, 4, Kind::kDefault, 480},
    {79311, 29, 4, Kind::kDefault, 511},
    {79344, 32, 3, Kind::kDefault, 510},
    {79379, 35, 3, Kind::kDefault, 511},
    {79417, 42, 1, Kind::kDefault, 508},
    {79460, 22, 15, Kind::kDefault, 480},
    {79497, 39, 1, Kind::kDefault, 480},
    {79537, 35, 2, Kind::kDefault, 480},
    {79574, 42, 5, Kind::kDefault, 511},
    {79621, 26, 0, Kind::kNone, 511},
    {79647, 20, 2, Kind::kDefault, 511},
    {79669, 48, 3, Kind::kDefault, 511},
    {79720, 20, 0, Kind::kNone, 511},
    {79740, 31, 4, Kind::kDefault, 511},
    {79775, 33, 4, Kind::kDefault, 511},
    {79812, 35, 0, Kind::kNone, 511},
    {79847, 27, 0, Kind::kNone, 511},
    {79874, 45, 0, Kind::kNone, 511},
    {79919, 35, 0, Kind::kNone, 508},
    {79954, 47, 0, Kind::kNone, 508},
    {80001, 19, 0, Kind::kNone, 511},
    {80020, 32, 0, Kind::kNone, 384},
    {80052, 30, 0, Kind::kNone, 511},
    {80082, 30, 0, Kind::kNone, 511},
    {80112, 31, 0, Kind::kNone, 511},
    {80143, 47, 0, Kind::kNone, 384},
    {80190, 20, 0, Kind::kNone, 511},
    {80210, 28, 0, Kind::kNone, 511},
    {80238, 33, 0, Kind::kNone, 511},
    {80271, 18, 0, Kind::kNone, 511},
    {80289, 28, 0, Kind::kNone, 508},
    {80317, 22, 0, Kind::kNone, 511},
    {80339, 24, 0, Kind::kNone, 511},
    {80363, 17, 0, Kind::kNone, 511},
    {80380, 39, 0, Kind::kNone, 511},
    {80419, 38, 0, Kind::kNone, 511},
    {80457, 26, 0, Kind::kNone, 511},
    {80483, 18, 0, Kind::kNone, 511},
    {80501, 57, 0, Kind::kNone, 511},
    {80558, 28, 0, Kind::kNone, 511},
    {80586, 26, 0, Kind::kNone, 511},
    {80612, 22, 0, Kind::kNone, 511},
    {80634, 27, 0, Kind::kNone, 511},
    {80661, 22, 0, Kind::kNone, 511},
    {80683, 29, 0, Kind::kNone, 511},
    {80712, 43, 0, Kind::kNone, 480},
    {80755, 57, 0, Kind::kNone, 480},
    {80812, 38, 0, Kind::kNone, 511},
    {80850, 29, 0, Kind::kNone, 511},
    {80879, 33, 0, Kind::kNone, 511},
    {80912, 38, 0, Kind::kNone, 511},
    {80950, 43, 0, Kind::kNone, 511},
    {80993, 42, 0, Kind::kNone, 511},
    {81035, 24, 0, Kind::kNone, 511},
    {81059, 21, 0, Kind::kNone, 511},
    {81080, 36, 0, Kind::kDefault, 511},
    {81116, 20, 0, Kind::kNone, 511},
    {81136, 23, 0, Kind::kDefault, 511},
    {81159, 32, 0, Kind::kNone, 511},
    {81191, 24, 0, Kind::kNone, 511},
    {81215, 44, 0, Kind::kNone, 511},
    {81259, 51, 0, Kind::kNone, 511},
    {81310, 34, 0, Kind::kNone, 511},
    {81344, 39, 0, Kind::kNone, 511},
    {81383, 35, 0, Kind::kNone, 256},
    {81418, 32, 0, Kind::kNone, 511},
    {81450, 38, 0, Kind::kNone, 511},
    {81488, 32, 0, Kind::kNone, 511},
    {81520, 27, 0, Kind::kNone, 511},
    {81547, 19, 5, Kind::kDefault, 511},
    {81571, 14, 0, Kind::kNone, 511},
    {81585, 15, 0, Kind::kNone, 511},
    {81600, 34, 0, Kind::kNone, 511},
    {81634, 52, 0, Kind::kDefault, 510},
    {81686, 17, 0, Kind::kNone, 511},
    {81703, 27, 0, Kind::kNone, 511},
    {81730, 32, 0, Kind::kNone, 511},
    {81762, 30, 0, Kind::kNone, 511},
    {81792, 25, 0, Kind::kNone, 511},
    {81817, 28, 0, Kind::kNone, 511},
    {81845, 34, 0, Kind::kNone, 511},
    {81879, 33, 0, Kind::kNone, 511},
    {81912, 20, 0, Kind::kNone, 511},
    {81932, 19, 0, Kind::kNone, 511},
    {81951, 16, 0, Kind::kNone, 511},
    {81967, 26, 0, Kind::kNone, 511},
    {81993, 34, 0, Kind::kNone, 496},
    {82027, 33, 0, Kind::kNone, 510},
    {82060, 32, 0, Kind::kNone, 510},
    {82092, 35, 0, Kind::kNone, 511},
    {82127, 35, 0, Kind::kNone, 511},
    {82162, 42, 0, Kind::kNone, 511},
    {82204, 48, 0, Kind::kNone, 511},
    {82252, 47, 0, Kind::kNone, 511},
    {82299, 25, 0, Kind::kNone, 511},
    {82324, 19, 0, Kind::kNone, 511},
    {82343, 43, 5, Kind::kDefault, 496},
    {82391, 21, 0, Kind::kNone, 511},
    {82412, 34, 0, Kind::kNone, 511},
    {82446, 35, 0, Kind::kNone, 511},
    {82481, 15, 0, Kind::kNone, 511},
    {82496, 30, 0, Kind::kNone, 511},
    {82526, 31, 0, Kind::kNone, 511},
    {82557, 19, 0, Kind::kNone, 511},
});
// clang-format on

}  // namespace firesteel::conf::known
