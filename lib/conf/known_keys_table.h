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
    "26/11/28 20:50:23 WARN Utils: Your hostname, vm resolves to a loopback address: 127.0.0.1; using 192.0.2.2 instead (on interface eth0)\n26/11/28 20:50:23 WARN Utils: Set SPARK_LOCAL_IP if you need to bind to another address\nspark.acls.enable" "false"
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

// Numbers instead of pointers, so that loading the program costs nothing.
inline constexpr auto kRows = std::to_array<Row>({
    {0, 240, 5, Kind::kDefault, 4},
    {245, 17, 5, Kind::kDefault, 507},
    {267, 17, 0, Kind::kNone, 4},
    {284, 16, 0, Kind::kDefault, 511},
    {300, 23, 0, Kind::kDefault, 511},
    {323, 10, 0, Kind::kNone, 7},
    {333, 21, 0, Kind::kNone, 7},
    {354, 20, 0, Kind::kNone, 7},
    {374, 24, 0, Kind::kNone, 7},
    {398, 22, 0, Kind::kNone, 7},
    {420, 21, 0, Kind::kNone, 7},
    {441, 14, 7, Kind::kDefault, 480},
    {462, 20, 0, Kind::kNone, 510},
    {482, 12, 0, Kind::kNone, 511},
    {494, 30, 0, Kind::kNone, 511},
    {524, 27, 0, Kind::kNone, 511},
    {551, 26, 0, Kind::kNone, 511},
    {577, 14, 0, Kind::kNone, 511},
    {591, 19, 0, Kind::kNone, 511},
    {610, 20, 0, Kind::kNone, 508},
    {630, 40, 0, Kind::kNone, 511},
    {670, 14, 0, Kind::kDefault, 511},
    {684, 10, 0, Kind::kNone, 511},
    {694, 18, 5, Kind::kDefault, 511},
    {717, 39, 5, Kind::kDefault, 511},
    {761, 25, 0, Kind::kNone, 511},
    {786, 37, 30, Kind::kFallback, 511},
    {853, 39, 30, Kind::kFallback, 511},
    {922, 30, 0, Kind::kNone, 511},
    {952, 34, 3, Kind::kDefault, 511},
    {989, 26, 4, Kind::kDefault, 511},
    {1019, 48, 0, Kind::kNone, 511},
    {1067, 53, 0, Kind::kNone, 511},
    {1120, 53, 0, Kind::kNone, 511},
    {1173, 23, 0, Kind::kNone, 511},
    {1196, 40, 0, Kind::kNone, 511},
    {1236, 47, 0, Kind::kNone, 511},
    {1283, 47, 0, Kind::kNone, 511},
    {1330, 47, 0, Kind::kNone, 511},
    {1377, 43, 0, Kind::kNone, 511},
    {1420, 23, 0, Kind::kNone, 511},
    {1443, 42, 1, Kind::kDefault, 511},
    {1486, 23, 1, Kind::kDefault, 511},
    {1510, 39, 8, Kind::kDefault, 511},
    {1557, 25, 2, Kind::kDefault, 511},
    {1584, 24, 4, Kind::kDefault, 511},
    {1612, 24, 4, Kind::kDefault, 511},
    {1640, 21, 0, Kind::kNone, 511},
    {1661, 17, 5, Kind::kDefault, 511},
    {1683, 28, 9, Kind::kDefault, 511},
    {1720, 17, 0, Kind::kNone, 511},
    {1737, 21, 0, Kind::kNone, 511},
    {1758, 33, 0, Kind::kNone, 384},
    {1791, 45, 0, Kind::kNone, 511},
    {1836, 25, 5, Kind::kDefault, 63},
    {1866, 25, 4, Kind::kDefault, 448},
    {1895, 20, 0, Kind::kNone, 480},
    {1915, 45, 4, Kind::kDefault, 256},
    {1964, 53, 5, Kind::kDefault, 256},
    {2022, 33, 5, Kind::kDefault, 511},
    {2060, 31, 4, Kind::kDefault, 511},
    {2095, 40, 4, Kind::kDefault, 511},
    {2139, 48, 5, Kind::kDefault, 511},
    {2192, 48, 21, Kind::kFallback, 384},
    {2261, 48, 5, Kind::kDefault, 511},
    {2314, 38, 0, Kind::kNone, 384},
    {2352, 33, 0, Kind::kNone, 480},
    {2385, 32, 0, Kind::kNone, 480},
    {2417, 46, 0, Kind::kNone, 480},
    {2463, 53, 0, Kind::kNone, 480},
    {2516, 45, 0, Kind::kNone, 480},
    {2561, 49, 0, Kind::kNone, 480},
    {2610, 42, 0, Kind::kNone, 480},
    {2652, 58, 0, Kind::kNone, 480},
    {2710, 58, 0, Kind::kNone, 480},
    {2768, 54, 0, Kind::kNone, 480},
    {2822, 40, 0, Kind::kNone, 480},
    {2862, 43, 0, Kind::kNone, 480},
    {2905, 42, 0, Kind::kNone, 384},
    {2947, 41, 0, Kind::kNone, 480},
    {2988, 37, 0, Kind::kNone, 480},
    {3025, 34, 0, Kind::kNone, 480},
    {3059, 31, 0, Kind::kNone, 480},
    {3090, 32, 0, Kind::kNone, 480},
    {3122, 38, 0, Kind::kNone, 480},
    {3160, 36, 0, Kind::kNone, 256},
    {3196, 33, 0, Kind::kNone, 256},
    {3229, 36, 0, Kind::kNone, 256},
    {3265, 43, 0, Kind::kNone, 480},
    {3308, 40, 0, Kind::kNone, 480},
    {3348, 34, 0, Kind::kNone, 480},
    {3382, 34, 0, Kind::kNone, 480},
    {3416, 35, 0, Kind::kNone, 480},
    {3451, 25, 0, Kind::kNone, 448},
    {3476, 32, 0, Kind::kNone, 480},
    {3508, 26, 0, Kind::kNone, 256},
    {3534, 37, 0, Kind::kNone, 480},
    {3571, 20, 0, Kind::kNone, 480},
    {3591, 35, 35, Kind::kDefault, 496},
    {3661, 61, 0, Kind::kNone, 448},
    {3722, 69, 0, Kind::kNone, 448},
    {3791, 66, 0, Kind::kNone, 448},
    {3857, 68, 0, Kind::kNone, 448},
    {3925, 71, 0, Kind::kNone, 448},
    {3996, 56, 0, Kind::kNone, 448},
    {4052, 58, 0, Kind::kNone, 480},
    {4110, 51, 0, Kind::kNone, 480},
    {4161, 49, 0, Kind::kNone, 480},
    {4210, 65, 0, Kind::kNone, 448},
    {4275, 39, 0, Kind::kNone, 480},
    {4314, 39, 0, Kind::kNone, 480},
    {4353, 54, 0, Kind::kNone, 448},
    {4407, 47, 0, Kind::kNone, 448},
    {4454, 49, 0, Kind::kNone, 448},
    {4503, 15, 0, Kind::kNone, 511},
    {4518, 67, 0, Kind::kNone, 48},
    {4585, 29, 0, Kind::kNone, 511},
    {4614, 26, 5, Kind::kDefault, 511},
    {4645, 25, 0, Kind::kNone, 511},
    {4670, 25, 0, Kind::kNone, 480},
    {4695, 28, 0, Kind::kNone, 480},
    {4723, 25, 0, Kind::kNone, 511},
    {4748, 28, 0, Kind::kNone, 480},
    {4776, 23, 0, Kind::kNone, 480},
    {4799, 31, 0, Kind::kNone, 511},
    {4830, 37, 0, Kind::kNone, 480},
    {4867, 30, 0, Kind::kNone, 511},
    {4897, 25, 0, Kind::kNone, 511},
    {4922, 33, 0, Kind::kNone, 511},
    {4955, 40, 0, Kind::kNone, 256},
    {4995, 28, 0, Kind::kNone, 480},
    {5023, 33, 0, Kind::kNone, 511},
    {5056, 28, 0, Kind::kNone, 511},
    {5084, 22, 0, Kind::kNone, 511},
    {5106, 26, 0, Kind::kNone, 480},
    {5132, 29, 0, Kind::kNone, 480},
    {5161, 34, 0, Kind::kNone, 480},
    {5195, 26, 0, Kind::kNone, 511},
    {5221, 26, 0, Kind::kNone, 511},
    {5247, 30, 2, Kind::kDefault, 511},
    {5279, 12, 0, Kind::kNone, 511},
    {5291, 25, 0, Kind::kNone, 511},
    {5316, 24, 17, Kind::kFallback, 511},
    {5357, 30, 23, Kind::kFallback, 511},
    {5410, 18, 1, Kind::kDefault, 511},
    {5429, 34, 0, Kind::kDefault, 448},
    {5463, 34, 14, Kind::kDefault, 32},
    {5511, 31, 0, Kind::kNone, 511},
    {5542, 27, 0, Kind::kNone, 511},
    {5569, 29, 0, Kind::kNone, 511},
    {5598, 29, 0, Kind::kNone, 511},
    {5627, 17, 9, Kind::kDefault, 511},
    {5653, 24, 0, Kind::kNone, 511},
    {5677, 46, 5, Kind::kDefault, 384},
    {5728, 35, 5, Kind::kDefault, 511},
    {5768, 23, 0, Kind::kNone, 511},
    {5791, 23, 0, Kind::kNone, 511},
    {5814, 25, 0, Kind::kNone, 480},
    {5839, 37, 5, Kind::kDefault, 511},
    {5881, 39, 13, Kind::kDefault, 448},
    {5933, 26, 2, Kind::kDefault, 511},
    {5961, 19, 2, Kind::kDefault, 511},
    {5982, 27, 0, Kind::kNone, 511},
    {6009, 33, 3, Kind::kDefault, 508},
    {6045, 36, 32, Kind::kFallback, 448},
    {6113, 30, 4, Kind::kDefault, 480},
    {6147, 17, 1, Kind::kDefault, 511},
    {6165, 26, 0, Kind::kNone, 511},
    {6191, 22, 5, Kind::kDefault, 511},
    {6218, 20, 4, Kind::kDefault, 480},
    {6242, 31, 5, Kind::kDefault, 511},
    {6278, 49, 15, Kind::kDefault, 511},
    {6342, 31, 5, Kind::kDefault, 511},
    {6378, 47, 3, Kind::kDefault, 511},
    {6428, 43, 7, Kind::kDefault, 511},
    {6478, 40, 36, Kind::kFallback, 511},
    {6554, 36, 10, Kind::kDefault, 511},
    {6600, 36, 1, Kind::kDefault, 511},
    {6637, 47, 6, Kind::kDefault, 511},
    {6690, 47, 5, Kind::kDefault, 7},
    {6742, 47, 4, Kind::kDefault, 504},
    {6793, 47, 21, Kind::kDefault, 511},
    {6861, 56, 47, Kind::kFallback, 511},
    {6964, 31, 5, Kind::kDefault, 511},
    {7000, 24, 4, Kind::kDefault, 511},
    {7028, 23, 5, Kind::kDefault, 31},
    {7056, 23, 4, Kind::kDefault, 480},
    {7083, 32, 4, Kind::kDefault, 510},
    {7119, 32, 26, Kind::kFallback, 1},
    {7177, 18, 17, Kind::kDefault, 511},
    {7212, 22, 5, Kind::kDefault, 511},
    {7239, 36, 5, Kind::kDefault, 511},
    {7280, 31, 0, Kind::kDefault, 448},
    {7311, 55, 67, Kind::kDefault, 511},
    {7433, 57, 43, Kind::kDefault, 511},
    {7533, 45, 4, Kind::kDefault, 480},
    {7582, 38, 5, Kind::kDefault, 511},
    {7625, 38, 5, Kind::kDefault, 511},
    {7668, 31, 5, Kind::kDefault, 511},
    {7704, 24, 5, Kind::kDefault, 511},
    {7733, 30, 5, Kind::kDefault, 31},
    {7768, 30, 4, Kind::kDefault, 480},
    {7802, 34, 4, Kind::kDefault, 511},
    {7840, 22, 5, Kind::kDefault, 511},
    {7867, 42, 0, Kind::kNone, 480},
    {7909, 55, 5, Kind::kDefault, 511},
    {7969, 60, 1, Kind::kDefault, 511},
    {8030, 60, 1, Kind::kDefault, 511},
    {8091, 30, 0, Kind::kNone, 511},
    {8121, 44, 5, Kind::kDefault, 511},
    {8170, 57, 5, Kind::kDefault, 510},
    {8232, 54, 1, Kind::kDefault, 511},
    {8287, 54, 1, Kind::kDefault, 511},
    {8342, 54, 1, Kind::kDefault, 511},
    {8397, 50, 1, Kind::kDefault, 511},
    {8448, 43, 0, Kind::kNone, 480},
    {8491, 30, 0, Kind::kNone, 511},
    {8521, 14, 0, Kind::kNone, 511},
    {8535, 32, 5, Kind::kDefault, 511},
    {8572, 20, 1, Kind::kDefault, 511},
    {8593, 44, 0, Kind::kNone, 510},
    {8637, 40, 0, Kind::kNone, 511},
    {8677, 34, 3, Kind::kDefault, 510},
    {8714, 36, 0, Kind::kDefault, 448},
    {8750, 36, 14, Kind::kDefault, 32},
    {8800, 33, 0, Kind::kNone, 511},
    {8833, 29, 0, Kind::kNone, 511},
    {8862, 31, 0, Kind::kNone, 511},
    {8893, 31, 0, Kind::kNone, 511},
    {8924, 39, 0, Kind::kNone, 496},
    {8963, 51, 4, Kind::kDefault, 511},
    {9018, 36, 2, Kind::kDefault, 511},
    {9056, 32, 3, Kind::kDefault, 511},
    {9091, 17, 0, Kind::kNone, 511},
    {9108, 24, 0, Kind::kNone, 511},
    {9132, 40, 3, Kind::kDefault, 448},
    {9175, 37, 1, Kind::kDefault, 511},
    {9213, 48, 5, Kind::kDefault, 384},
    {9266, 42, 13, Kind::kDefault, 448},
    {9321, 45, 5, Kind::kDefault, 511},
    {9371, 44, 2, Kind::kDefault, 511},
    {9417, 35, 7, Kind::kDefault, 511},
    {9459, 41, 0, Kind::kNone, 511},
    {9500, 36, 0, Kind::kDefault, 511},
    {9536, 41, 5, Kind::kDefault, 511},
    {9582, 29, 0, Kind::kNone, 496},
    {9611, 21, 2, Kind::kDefault, 511},
    {9634, 29, 0, Kind::kNone, 511},
    {9663, 35, 3, Kind::kDefault, 508},
    {9701, 40, 9, Kind::kDefault, 511},
    {9750, 38, 1, Kind::kDefault, 511},
    {9789, 32, 4, Kind::kDefault, 480},
    {9825, 22, 0, Kind::kNone, 511},
    {9847, 19, 0, Kind::kNone, 511},
    {9866, 41, 5, Kind::kDefault, 511},
    {9912, 29, 0, Kind::kNone, 511},
    {9941, 40, 0, Kind::kNone, 496},
    {9981, 35, 5, Kind::kDefault, 480},
    {10021, 18, 0, Kind::kNone, 511},
    {10039, 33, 5, Kind::kDefault, 511},
    {10077, 33, 0, Kind::kNone, 511},
    {10110, 20, 0, Kind::kNone, 448},
    {10130, 20, 0, Kind::kNone, 511},
    {10150, 21, 4, Kind::kDefault, 504},
    {10175, 21, 0, Kind::kNone, 7},
    {10196, 11, 0, Kind::kDefault, 511},
    {10207, 47, 5, Kind::kDefault, 511},
    {10259, 24, 0, Kind::kNone, 511},
    {10283, 30, 5, Kind::kDefault, 511},
    {10318, 30, 5, Kind::kDefault, 511},
    {10353, 22, 0, Kind::kNone, 511},
    {10375, 29, 10, Kind::kDefault, 511},
    {10414, 27, 8, Kind::kDefault, 511},
    {10449, 21, 0, Kind::kNone, 511},
    {10470, 25, 0, Kind::kNone, 511},
    {10495, 30, 0, Kind::kNone, 511},
    {10525, 38, 0, Kind::kNone, 511},
    {10563, 22, 0, Kind::kNone, 511},
    {10585, 43, 0, Kind::kNone, 510},
    {10628, 34, 0, Kind::kNone, 510},
    {10662, 49, 0, Kind::kNone, 510},
    {10711, 49, 0, Kind::kNone, 224},
    {10760, 47, 0, Kind::kNone, 224},
    {10807, 60, 0, Kind::kNone, 511},
    {10867, 57, 0, Kind::kNone, 510},
    {10924, 45, 0, Kind::kNone, 511},
    {10969, 32, 0, Kind::kNone, 511},
    {11001, 43, 0, Kind::kNone, 480},
    {11044, 33, 5, Kind::kDefault, 1},
    {11082, 33, 4, Kind::kDefault, 510},
    {11119, 37, 0, Kind::kNone, 511},
    {11156, 64, 4, Kind::kDefault, 511},
    {11224, 32, 5, Kind::kDefault, 511},
    {11261, 33, 2, Kind::kDefault, 511},
    {11296, 41, 0, Kind::kNone, 511},
    {11337, 31, 2, Kind::kDefault, 511},
    {11370, 39, 0, Kind::kNone, 511},
    {11409, 31, 10, Kind::kDefault, 511},
    {11450, 42, 32, Kind::kFallback, 511},
    {11524, 43, 33, Kind::kFallback, 511},
    {11600, 41, 31, Kind::kFallback, 511},
    {11672, 41, 2, Kind::kDefault, 511},
    {11715, 39, 4, Kind::kDefault, 480},
    {11758, 45, 4, Kind::kDefault, 256},
    {11807, 60, 3, Kind::kDefault, 511},
    {11870, 50, 10, Kind::kDefault, 511},
    {11930, 53, 4, Kind::kDefault, 448},
    {11987, 47, 4, Kind::kDefault, 511},
    {12038, 29, 22, Kind::kDefault, 511},
    {12089, 35, 0, Kind::kNone, 384},
    {12124, 34, 0, Kind::kNone, 448},
    {12158, 33, 0, Kind::kNone, 511},
    {12191, 39, 2, Kind::kDefault, 511},
    {12232, 33, 10, Kind::kDefault, 504},
    {12275, 32, 3, Kind::kDefault, 511},
    {12310, 40, 0, Kind::kNone, 511},
    {12350, 48, 0, Kind::kDefault, 384},
    {12398, 31, 0, Kind::kNone, 511},
    {12429, 30, 5, Kind::kDefault, 511},
    {12464, 29, 0, Kind::kNone, 511},
    {12493, 32, 0, Kind::kNone, 511},
    {12525, 22, 49, Kind::kDefault, 480},
    {12596, 22, 0, Kind::kNone, 31},
    {12618, 34, 2, Kind::kDefault, 511},
    {12654, 43, 7, Kind::kDefault, 4},
    {12704, 43, 7, Kind::kDefault, 504},
    {12754, 39, 5, Kind::kDefault, 511},
    {12798, 46, 2, Kind::kDefault, 511},
    {12846, 32, 3, Kind::kDefault, 511},
    {12881, 24, 0, Kind::kNone, 511},
    {12905, 30, 4, Kind::kDefault, 504},
    {12939, 28, 5, Kind::kDefault, 511},
    {12972, 27, 0, Kind::kDefault, 511},
    {12999, 34, 0, Kind::kDefault, 511},
    {13033, 32, 10, Kind::kDefault, 511},
    {13075, 21, 5, Kind::kDefault, 511},
    {13101, 22, 14, Kind::kDefault, 480},
    {13137, 28, 0, Kind::kNone, 511},
    {13165, 10, 0, Kind::kNone, 511},
    {13175, 26, 3, Kind::kDefault, 511},
    {13204, 35, 0, Kind::kNone, 511},
    {13239, 34, 3, Kind::kDefault, 511},
    {13276, 41, 5, Kind::kDefault, 32},
    {13322, 41, 4, Kind::kDefault, 448},
    {13367, 38, 0, Kind::kNone, 511},
    {13405, 37, 3, Kind::kDefault, 511},
    {13445, 44, 4, Kind::kDefault, 510},
    {13493, 36, 3, Kind::kDefault, 511},
    {13532, 31, 1, Kind::kDefault, 511},
    {13564, 34, 0, Kind::kNone, 448},
    {13598, 33, 1, Kind::kDefault, 480},
    {13632, 37, 17, Kind::kDefault, 511},
    {13686, 27, 5, Kind::kDefault, 511},
    {13718, 31, 3, Kind::kDefault, 511},
    {13752, 36, 8, Kind::kDefault, 511},
    {13796, 21, 0, Kind::kNone, 448},
    {13817, 35, 11, Kind::kDefault, 511},
    {13863, 10, 0, Kind::kDefault, 511},
    {13873, 19, 0, Kind::kDefault, 510},
    {13892, 19, 0, Kind::kNone, 1},
    {13911, 14, 11, Kind::kDefault, 480},
    {13936, 14, 0, Kind::kNone, 31},
    {13950, 22, 0, Kind::kNone, 511},
    {13972, 19, 0, Kind::kDefault, 510},
    {13991, 19, 0, Kind::kNone, 1},
    {14010, 23, 0, Kind::kDefault, 510},
    {14033, 23, 0, Kind::kNone, 1},
    {14056, 21, 0, Kind::kNone, 511},
    {14077, 27, 0, Kind::kNone, 511},
    {14104, 14, 0, Kind::kNone, 496},
    {14118, 17, 0, Kind::kNone, 511},
    {14135, 35, 0, Kind::kNone, 511},
    {14170, 39, 0, Kind::kDefault, 511},
    {14209, 21, 0, Kind::kNone, 511},
    {14230, 24, 0, Kind::kNone, 511},
    {14254, 29, 2, Kind::kDefault, 511},
    {14285, 34, 6, Kind::kDefault, 511},
    {14325, 28, 0, Kind::kDefault, 511},
    {14353, 15, 4, Kind::kDefault, 511},
    {14372, 28, 4, Kind::kDefault, 511},
    {14404, 31, 5, Kind::kDefault, 511},
    {14440, 22, 0, Kind::kDefault, 511},
    {14462, 17, 5, Kind::kDefault, 7},
    {14484, 17, 4, Kind::kDefault, 504},
    {14505, 27, 3, Kind::kDefault, 511},
    {14535, 31, 3, Kind::kDefault, 511},
    {14569, 34, 0, Kind::kNone, 511},
    {14603, 30, 0, Kind::kNone, 511},
    {14633, 39, 2, Kind::kDefault, 511},
    {14674, 38, 2, Kind::kDefault, 96},
    {14714, 38, 2, Kind::kDefault, 384},
    {14754, 38, 1, Kind::kDefault, 31},
    {14793, 51, 2, Kind::kDefault, 511},
    {14846, 44, 4, Kind::kDefault, 511},
    {14894, 42, 10, Kind::kDefault, 510},
    {14946, 47, 10, Kind::kDefault, 448},
    {15003, 35, 10, Kind::kDefault, 448},
    {15048, 42, 6, Kind::kDefault, 508},
    {15096, 48, 0, Kind::kNone, 384},
    {15144, 46, 0, Kind::kNone, 511},
    {15190, 29, 0, Kind::kNone, 511},
    {15219, 36, 0, Kind::kNone, 511},
    {15255, 44, 0, Kind::kNone, 511},
    {15299, 55, 0, Kind::kNone, 511},
    {15354, 38, 0, Kind::kNone, 511},
    {15392, 57, 0, Kind::kNone, 511},
    {15449, 40, 0, Kind::kNone, 511},
    {15489, 34, 7, Kind::kDefault, 508},
    {15530, 34, 7, Kind::kDefault, 3},
    {15571, 32, 0, Kind::kNone, 511},
    {15603, 43, 12, Kind::kDefault, 511},
    {15658, 44, 0, Kind::kDefault, 511},
    {15702, 24, 0, Kind::kNone, 511},
    {15726, 36, 13, Kind::kDefault, 510},
    {15775, 45, 5, Kind::kDefault, 448},
    {15825, 41, 5, Kind::kDefault, 511},
    {15871, 39, 32, Kind::kFallback, 511},
    {15942, 35, 0, Kind::kNone, 511},
    {15977, 30, 30, Kind::kDefault, 511},
    {16037, 48, 5, Kind::kDefault, 6},
    {16090, 48, 4, Kind::kDefault, 504},
    {16142, 48, 0, Kind::kDefault, 448},
    {16190, 40, 0, Kind::kDefault, 510},
    {16230, 32, 0, Kind::kNone, 511},
    {16262, 48, 0, Kind::kNone, 511},
    {16310, 39, 0, Kind::kNone, 511},
    {16349, 37, 0, Kind::kNone, 511},
    {16386, 38, 5, Kind::kDefault, 511},
    {16429, 42, 0, Kind::kNone, 511},
    {16471, 50, 5, Kind::kDefault, 6},
    {16526, 50, 4, Kind::kDefault, 504},
    {16580, 38, 0, Kind::kNone, 508},
    {16618, 64, 57, Kind::kFallback, 256},
    {16739, 51, 4, Kind::kDefault, 510},
    {16794, 42, 4, Kind::kDefault, 504},
    {16840, 46, 11, Kind::kDefault, 504},
    {16897, 56, 5, Kind::kDefault, 256},
    {16958, 56, 5, Kind::kDefault, 504},
    {17019, 42, 0, Kind::kNone, 511},
    {17061, 52, 2, Kind::kDefault, 511},
    {17115, 44, 3, Kind::kDefault, 511},
    {17162, 44, 5, Kind::kDefault, 31},
    {17211, 44, 4, Kind::kDefault, 480},
    {17259, 41, 32, Kind::kFallback, 511},
    {17332, 43, 0, Kind::kNone, 508},
    {17375, 48, 0, Kind::kNone, 508},
    {17423, 45, 4, Kind::kDefault, 511},
    {17472, 54, 8, Kind::kDefault, 448},
    {17534, 42, 5, Kind::kDefault, 510},
    {17581, 42, 4, Kind::kDefault, 504},
    {17627, 42, 4, Kind::kDefault, 504},
    {17673, 58, 5, Kind::kDefault, 508},
    {17736, 49, 2, Kind::kDefault, 511},
    {17787, 45, 0, Kind::kNone, 511},
    {17832, 37, 0, Kind::kNone, 511},
    {17869, 47, 2, Kind::kDefault, 3},
    {17918, 58, 1, Kind::kDefault, 508},
    {17977, 47, 3, Kind::kDefault, 511},
    {18027, 50, 0, Kind::kDefault, 448},
    {18077, 42, 0, Kind::kDefault, 510},
    {18119, 41, 0, Kind::kNone, 384},
    {18160, 39, 0, Kind::kNone, 511},
    {18199, 50, 0, Kind::kNone, 511},
    {18249, 41, 0, Kind::kNone, 511},
    {18290, 42, 3, Kind::kDefault, 384},
    {18335, 44, 8, Kind::kDefault, 384},
    {18387, 45, 3, Kind::kDefault, 384},
    {18435, 39, 0, Kind::kNone, 511},
    {18474, 38, 3, Kind::kDefault, 384},
    {18515, 40, 2, Kind::kDefault, 384},
    {18557, 41, 3, Kind::kDefault, 384},
    {18601, 38, 3, Kind::kDefault, 508},
    {18642, 36, 7, Kind::kDefault, 508},
    {18685, 40, 0, Kind::kNone, 511},
    {18725, 66, 57, Kind::kFallback, 256},
    {18848, 55, 3, Kind::kDefault, 448},
    {18906, 40, 5, Kind::kDefault, 192},
    {18951, 40, 4, Kind::kDefault, 256},
    {18995, 64, 3, Kind::kDefault, 504},
    {19062, 33, 0, Kind::kNone, 511},
    {19095, 37, 0, Kind::kNone, 511},
    {19132, 42, 0, Kind::kDefault, 480},
    {19174, 39, 0, Kind::kNone, 511},
    {19213, 40, 0, Kind::kNone, 511},
    {19253, 44, 0, Kind::kNone, 511},
    {19297, 35, 0, Kind::kNone, 511},
    {19332, 45, 0, Kind::kNone, 511},
    {19377, 42, 0, Kind::kNone, 511},
    {19419, 50, 5, Kind::kDefault, 480},
    {19474, 50, 4, Kind::kDefault, 24},
    {19528, 33, 5, Kind::kDefault, 511},
    {19566, 37, 3, Kind::kDefault, 511},
    {19606, 26, 7, Kind::kDefault, 511},
    {19639, 38, 0, Kind::kNone, 63},
    {19677, 32, 2, Kind::kDefault, 511},
    {19711, 30, 0, Kind::kNone, 511},
    {19741, 31, 0, Kind::kNone, 508},
    {19772, 55, 0, Kind::kNone, 384},
    {19827, 55, 0, Kind::kNone, 384},
    {19882, 57, 5, Kind::kDefault, 256},
    {19944, 38, 0, Kind::kNone, 496},
    {19982, 45, 5, Kind::kDefault, 511},
    {20032, 42, 5, Kind::kDefault, 511},
    {20079, 45, 4, Kind::kDefault, 511},
    {20128, 31, 5, Kind::kDefault, 511},
    {20164, 35, 5, Kind::kDefault, 510},
    {20204, 36, 0, Kind::kNone, 511},
    {20240, 37, 0, Kind::kNone, 510},
    {20277, 34, 0, Kind::kNone, 511},
    {20311, 19, 0, Kind::kNone, 511},
    {20330, 21, 0, Kind::kNone, 511},
    {20351, 19, 0, Kind::kNone, 24},
    {20370, 15, 0, Kind::kNone, 511},
    {20385, 19, 2, Kind::kDefault, 511},
    {20406, 43, 5, Kind::kDefault, 511},
    {20454, 24, 19, Kind::kFallback, 511},
    {20497, 27, 19, Kind::kFallback, 511},
    {20543, 24, 19, Kind::kFallback, 511},
    {20586, 23, 0, Kind::kNone, 511},
    {20609, 35, 5, Kind::kDefault, 480},
    {20649, 15, 0, Kind::kNone, 496},
    {20664, 35, 5, Kind::kDefault, 480},
    {20704, 13, 0, Kind::kNone, 511},
    {20717, 16, 0, Kind::kNone, 511},
    {20733, 36, 0, Kind::kNone, 511},
    {20769, 12, 0, Kind::kNone, 511},
    {20781, 44, 0, Kind::kDefault, 256},
    {20825, 25, 5, Kind::kDefault, 63},
    {20855, 25, 4, Kind::kDefault, 448},
    {20884, 25, 0, Kind::kDefault, 480},
    {20909, 22, 0, Kind::kNone, 480},
    {20931, 36, 4, Kind::kDefault, 256},
    {20971, 28, 3, Kind::kDefault, 480},
    {21002, 22, 4, Kind::kDefault, 511},
    {21028, 39, 5, Kind::kDefault, 96},
    {21072, 39, 4, Kind::kDefault, 384},
    {21115, 39, 5, Kind::kDefault, 511},
    {21159, 32, 0, Kind::kNone, 480},
    {21191, 20, 4, Kind::kDefault, 511},
    {21215, 21, 0, Kind::kNone, 480},
    {21236, 37, 0, Kind::kDefault, 480},
    {21273, 38, 5, Kind::kDefault, 480},
    {21316, 41, 5, Kind::kDefault, 480},
    {21362, 34, 0, Kind::kNone, 511},
    {21396, 22, 0, Kind::kNone, 511},
    {21418, 21, 3, Kind::kDefault, 511},
    {21442, 28, 5, Kind::kDefault, 511},
    {21475, 25, 2, Kind::kDefault, 511},
    {21502, 28, 3, Kind::kDefault, 511},
    {21533, 43, 2, Kind::kDefault, 448},
    {21578, 40, 0, Kind::kNone, 31},
    {21618, 34, 0, Kind::kNone, 31},
    {21652, 18, 0, Kind::kNone, 31},
    {21670, 34, 0, Kind::kNone, 31},
    {21704, 23, 0, Kind::kNone, 31},
    {21727, 25, 0, Kind::kNone, 31},
    {21752, 40, 0, Kind::kNone, 31},
    {21792, 28, 0, Kind::kNone, 31},
    {21820, 32, 0, Kind::kNone, 31},
    {21852, 30, 0, Kind::kNone, 31},
    {21882, 34, 0, Kind::kNone, 31},
    {21916, 30, 0, Kind::kNone, 31},
    {21946, 25, 0, Kind::kNone, 31},
    {21971, 33, 0, Kind::kNone, 30},
    {22004, 28, 0, Kind::kNone, 31},
    {22032, 37, 0, Kind::kNone, 31},
    {22069, 42, 0, Kind::kNone, 31},
    {22111, 33, 0, Kind::kNone, 31},
    {22144, 38, 0, Kind::kNone, 31},
    {22182, 36, 0, Kind::kNone, 31},
    {22218, 35, 0, Kind::kNone, 31},
    {22253, 25, 0, Kind::kNone, 31},
    {22278, 35, 0, Kind::kNone, 31},
    {22313, 23, 0, Kind::kNone, 31},
    {22336, 31, 0, Kind::kNone, 31},
    {22367, 20, 0, Kind::kNone, 31},
    {22387, 22, 0, Kind::kNone, 31},
    {22409, 31, 0, Kind::kNone, 31},
    {22440, 26, 0, Kind::kNone, 31},
    {22466, 24, 0, Kind::kNone, 31},
    {22490, 21, 0, Kind::kNone, 31},
    {22511, 26, 0, Kind::kNone, 31},
    {22537, 25, 0, Kind::kNone, 31},
    {22562, 31, 0, Kind::kNone, 31},
    {22593, 49, 0, Kind::kNone, 31},
    {22642, 50, 0, Kind::kNone, 31},
    {22692, 27, 0, Kind::kNone, 31},
    {22719, 16, 0, Kind::kNone, 31},
    {22735, 18, 0, Kind::kNone, 31},
    {22753, 23, 0, Kind::kNone, 31},
    {22776, 23, 0, Kind::kNone, 31},
    {22799, 16, 0, Kind::kNone, 31},
    {22815, 37, 0, Kind::kNone, 511},
    {22852, 18, 0, Kind::kNone, 511},
    {22870, 43, 4, Kind::kDefault, 511},
    {22917, 23, 0, Kind::kNone, 511},
    {22940, 35, 4, Kind::kDefault, 511},
    {22979, 17, 0, Kind::kDefault, 511},
    {22996, 24, 0, Kind::kDefault, 511},
    {23020, 13, 0, Kind::kNone, 511},
    {23033, 29, 0, Kind::kNone, 511},
    {23062, 38, 0, Kind::kNone, 504},
    {23100, 27, 0, Kind::kNone, 511},
    {23127, 28, 5, Kind::kDefault, 384},
    {23160, 28, 0, Kind::kNone, 127},
    {23188, 29, 0, Kind::kNone, 7},
    {23217, 33, 0, Kind::kNone, 7},
    {23250, 40, 0, Kind::kNone, 7},
    {23290, 41, 0, Kind::kNone, 7},
    {23331, 30, 0, Kind::kNone, 7},
    {23361, 33, 4, Kind::kDefault, 384},
    {23398, 33, 0, Kind::kNone, 127},
    {23431, 33, 0, Kind::kNone, 511},
    {23464, 42, 4, Kind::kDefault, 511},
    {23510, 48, 4, Kind::kDefault, 256},
    {23562, 43, 5, Kind::kDefault, 384},
    {23610, 43, 0, Kind::kNone, 127},
    {23653, 40, 0, Kind::kNone, 511},
    {23693, 38, 0, Kind::kNone, 511},
    {23731, 45, 0, Kind::kNone, 511},
    {23776, 39, 0, Kind::kNone, 480},
    {23815, 21, 4, Kind::kDefault, 384},
    {23840, 21, 0, Kind::kNone, 127},
    {23861, 29, 3, Kind::kDefault, 384},
    {23893, 29, 0, Kind::kNone, 127},
    {23922, 13, 0, Kind::kDefault, 511},
    {23935, 25, 0, Kind::kNone, 511},
    {23960, 21, 0, Kind::kNone, 511},
    {23981, 16, 0, Kind::kNone, 511},
    {23997, 27, 0, Kind::kNone, 511},
    {24024, 20, 0, Kind::kNone, 511},
    {24044, 39, 0, Kind::kNone, 511},
    {24083, 44, 0, Kind::kNone, 448},
    {24127, 26, 0, Kind::kNone, 511},
    {24153, 42, 0, Kind::kNone, 448},
    {24195, 43, 0, Kind::kNone, 480},
    {24238, 29, 0, Kind::kNone, 511},
    {24267, 34, 0, Kind::kNone, 256},
    {24301, 37, 0, Kind::kNone, 256},
    {24338, 35, 0, Kind::kNone, 448},
    {24373, 39, 0, Kind::kNone, 448},
    {24412, 23, 0, Kind::kNone, 511},
    {24435, 40, 0, Kind::kNone, 510},
    {24475, 38, 0, Kind::kNone, 480},
    {24513, 37, 0, Kind::kNone, 448},
    {24550, 26, 0, Kind::kNone, 511},
    {24576, 25, 0, Kind::kNone, 511},
    {24601, 48, 0, Kind::kNone, 448},
    {24649, 32, 0, Kind::kNone, 511},
    {24681, 15, 0, Kind::kNone, 511},
    {24696, 22, 0, Kind::kNone, 511},
    {24718, 25, 0, Kind::kNone, 511},
    {24743, 26, 0, Kind::kNone, 511},
    {24769, 21, 0, Kind::kNone, 511},
    {24790, 26, 0, Kind::kNone, 511},
    {24816, 42, 5, Kind::kDefault, 496},
    {24863, 49, 0, Kind::kNone, 511},
    {24912, 18, 5, Kind::kDefault, 255},
    {24935, 18, 4, Kind::kDefault, 256},
    {24957, 36, 1, Kind::kDefault, 504},
    {24994, 29, 1, Kind::kDefault, 511},
    {25024, 34, 2, Kind::kDefault, 511},
    {25060, 15, 0, Kind::kNone, 511},
    {25075, 26, 0, Kind::kNone, 511},
    {25101, 21, 39, Kind::kDefault, 24},
    {25161, 21, 50, Kind::kDefault, 480},
    {25232, 21, 38, Kind::kDefault, 7},
    {25291, 28, 0, Kind::kNone, 511},
    {25319, 41, 10, Kind::kDefault, 511},
    {25370, 27, 0, Kind::kNone, 511},
    {25397, 36, 0, Kind::kNone, 511},
    {25433, 29, 10, Kind::kDefault, 511},
    {25472, 29, 3, Kind::kDefault, 511},
    {25504, 12, 0, Kind::kNone, 504},
    {25516, 26, 0, Kind::kNone, 511},
    {25542, 20, 0, Kind::kNone, 511},
    {25562, 19, 0, Kind::kNone, 511},
    {25581, 21, 0, Kind::kNone, 511},
    {25602, 31, 0, Kind::kDefault, 511},
    {25633, 32, 5, Kind::kDefault, 31},
    {25670, 32, 0, Kind::kNone, 480},
    {25702, 26, 0, Kind::kNone, 511},
    {25728, 9, 0, Kind::kNone, 511},
    {25737, 20, 0, Kind::kNone, 511},
    {25757, 25, 2, Kind::kDefault, 384},
    {25784, 25, 0, Kind::kNone, 127},
    {25809, 34, 1, Kind::kDefault, 384},
    {25844, 34, 0, Kind::kNone, 127},
    {25878, 20, 0, Kind::kNone, 511},
    {25898, 23, 0, Kind::kNone, 511},
    {25921, 25, 3, Kind::kDefault, 384},
    {25949, 25, 0, Kind::kNone, 127},
    {25974, 37, 0, Kind::kNone, 511},
    {26011, 20, 0, Kind::kNone, 511},
    {26031, 20, 0, Kind::kNone, 511},
    {26051, 31, 0, Kind::kNone, 511},
    {26082, 56, 3, Kind::kDefault, 511},
    {26141, 59, 2, Kind::kDefault, 511},
    {26202, 53, 0, Kind::kNone, 511},
    {26255, 64, 5, Kind::kDefault, 480},
    {26324, 60, 8, Kind::kDefault, 511},
    {26392, 41, 0, Kind::kNone, 511},
    {26433, 48, 0, Kind::kNone, 511},
    {26481, 38, 0, Kind::kNone, 511},
    {26519, 47, 5, Kind::kDefault, 511},
    {26571, 43, 0, Kind::kNone, 511},
    {26614, 39, 3, Kind::kDefault, 480},
    {26656, 40, 4, Kind::kDefault, 511},
    {26700, 50, 2, Kind::kDefault, 511},
    {26752, 59, 3, Kind::kDefault, 511},
    {26814, 49, 3, Kind::kDefault, 511},
    {26866, 55, 1, Kind::kDefault, 504},
    {26922, 55, 1, Kind::kDefault, 496},
    {26978, 43, 0, Kind::kNone, 511},
    {27021, 20, 4, Kind::kDefault, 511},
    {27045, 44, 4, Kind::kDefault, 480},
    {27093, 48, 4, Kind::kDefault, 256},
    {27145, 20, 0, Kind::kNone, 511},
    {27165, 46, 5, Kind::kDefault, 511},
    {27216, 31, 0, Kind::kNone, 511},
    {27247, 47, 4, Kind::kDefault, 480},
    {27298, 48, 4, Kind::kDefault, 384},
    {27350, 54, 1, Kind::kDefault, 384},
    {27405, 39, 4, Kind::kDefault, 511},
    {27448, 36, 2, Kind::kDefault, 511},
    {27486, 48, 5, Kind::kDefault, 256},
    {27539, 16, 42, Kind::kDefault, 511},
    {27597, 31, 4, Kind::kDefault, 511},
    {27632, 34, 3, Kind::kDefault, 511},
    {27669, 19, 0, Kind::kNone, 510},
    {27688, 39, 4, Kind::kDefault, 508},
    {27731, 36, 10, Kind::kDefault, 511},
    {27777, 32, 7, Kind::kDefault, 510},
    {27816, 30, 4, Kind::kDefault, 510},
    {27850, 30, 0, Kind::kNone, 31},
    {27880, 22, 4, Kind::kDefault, 511},
    {27906, 27, 4, Kind::kDefault, 511},
    {27937, 42, 5, Kind::kDefault, 511},
    {27984, 25, 3, Kind::kDefault, 511},
    {28012, 28, 0, Kind::kNone, 511},
    {28040, 31, 25, Kind::kFallback, 480},
    {28096, 42, 39, Kind::kFallback, 480},
    {28177, 21, 4, Kind::kDefault, 511},
    {28202, 33, 9, Kind::kDefault, 256},
    {28244, 45, 1, Kind::kDefault, 511},
    {28290, 43, 4, Kind::kDefault, 511},
    {28337, 52, 8, Kind::kDefault, 511},
    {28397, 41, 4, Kind::kDefault, 511},
    {28442, 42, 3, Kind::kDefault, 508},
    {28487, 35, 2, Kind::kDefault, 510},
    {28524, 39, 0, Kind::kNone, 511},
    {28563, 46, 4, Kind::kDefault, 511},
    {28613, 26, 5, Kind::kDefault, 511},
    {28644, 35, 3, Kind::kDefault, 510},
    {28682, 36, 2, Kind::kDefault, 510},
    {28720, 37, 2, Kind::kDefault, 510},
    {28759, 45, 3, Kind::kDefault, 511},
    {28807, 40, 1, Kind::kDefault, 4},
    {28848, 40, 1, Kind::kDefault, 504},
    {28889, 44, 1, Kind::kDefault, 510},
    {28934, 44, 3, Kind::kDefault, 1},
    {28981, 43, 4, Kind::kDefault, 511},
    {29028, 40, 3, Kind::kDefault, 508},
    {29071, 39, 4, Kind::kDefault, 508},
    {29114, 33, 0, Kind::kNone, 510},
    {29147, 34, 3, Kind::kDefault, 510},
    {29184, 41, 1, Kind::kDefault, 504},
    {29226, 58, 0, Kind::kNone, 510},
    {29284, 46, 0, Kind::kNone, 510},
    {29330, 63, 0, Kind::kNone, 504},
    {29393, 54, 0, Kind::kNone, 510},
    {29447, 57, 0, Kind::kNone, 510},
    {29504, 31, 4, Kind::kDefault, 511},
    {29539, 36, 4, Kind::kDefault, 511},
    {29579, 38, 1, Kind::kDefault, 511},
    {29618, 34, 6, Kind::kDefault, 511},
    {29658, 32, 0, Kind::kNone, 510},
    {29690, 52, 0, Kind::kNone, 511},
    {29742, 55, 0, Kind::kNone, 480},
    {29797, 53, 0, Kind::kNone, 1},
    {29850, 41, 0, Kind::kNone, 1},
    {29891, 49, 0, Kind::kNone, 1},
    {29940, 52, 0, Kind::kNone, 1},
    {29992, 32, 7, Kind::kDefault, 24},
    {30031, 32, 7, Kind::kDefault, 480},
    {30070, 32, 4, Kind::kDefault, 511},
    {30106, 29, 5, Kind::kDefault, 511},
    {30140, 39, 5, Kind::kDefault, 511},
    {30184, 41, 0, Kind::kNone, 511},
    {30225, 38, 0, Kind::kNone, 511},
    {30263, 26, 13, Kind::kDefault, 510},
    {30302, 26, 4, Kind::kDefault, 511},
    {30332, 35, 5, Kind::kDefault, 28},
    {30372, 35, 4, Kind::kDefault, 480},
    {30411, 44, 0, Kind::kNone, 448},
    {30455, 39, 3, Kind::kDefault, 511},
    {30497, 36, 5, Kind::kDefault, 511},
    {30538, 34, 55, Kind::kDefault, 511},
    {30627, 31, 4, Kind::kDefault, 511},
    {30662, 19, 0, Kind::kNone, 511},
    {30681, 29, 5, Kind::kDefault, 511},
    {30715, 28, 4, Kind::kDefault, 511},
    {30747, 39, 8, Kind::kDefault, 511},
    {30794, 42, 8, Kind::kDefault, 511},
    {30844, 51, 20, Kind::kDefault, 448},
    {30915, 50, 10, Kind::kDefault, 511},
    {30975, 40, 4, Kind::kDefault, 256},
    {31019, 50, 2, Kind::kDefault, 256},
    {31071, 41, 5, Kind::kDefault, 256},
    {31117, 39, 8, Kind::kDefault, 256},
    {31164, 47, 2, Kind::kDefault, 256},
    {31213, 39, 8, Kind::kDefault, 256},
    {31260, 18, 5, Kind::kDefault, 511},
    {31283, 37, 4, Kind::kDefault, 511},
    {31324, 39, 3, Kind::kDefault, 511},
    {31366, 33, 5, Kind::kDefault, 511},
    {31404, 22, 0, Kind::kNone, 480},
    {31426, 22, 0, Kind::kNone, 511},
    {31448, 23, 0, Kind::kNone, 511},
    {31471, 17, 5, Kind::kDefault, 511},
    {31493, 36, 4, Kind::kDefault, 504},
    {31533, 46, 3, Kind::kDefault, 504},
    {31582, 50, 4, Kind::kDefault, 504},
    {31636, 26, 5, Kind::kDefault, 511},
    {31667, 32, 5, Kind::kDefault, 510},
    {31704, 28, 3, Kind::kDefault, 31},
    {31735, 28, 3, Kind::kDefault, 480},
    {31766, 26, 4, Kind::kDefault, 31},
    {31796, 26, 3, Kind::kDefault, 480},
    {31825, 41, 0, Kind::kNone, 511},
    {31866, 9, 0, Kind::kNone, 511},
    {31875, 40, 0, Kind::kNone, 511},
    {31915, 48, 0, Kind::kNone, 511},
    {31963, 47, 0, Kind::kNone, 511},
    {32010, 54, 0, Kind::kNone, 504},
    {32064, 45, 0, Kind::kNone, 510},
    {32109, 45, 0, Kind::kNone, 511},
    {32154, 57, 0, Kind::kNone, 511},
    {32211, 65, 0, Kind::kNone, 256},
    {32276, 53, 0, Kind::kNone, 511},
    {32329, 54, 0, Kind::kNone, 510},
    {32383, 54, 0, Kind::kNone, 510},
    {32437, 65, 0, Kind::kNone, 256},
    {32502, 86, 0, Kind::kNone, 256},
    {32588, 75, 0, Kind::kNone, 256},
    {32663, 55, 0, Kind::kNone, 256},
    {32718, 43, 0, Kind::kNone, 510},
    {32761, 26, 0, Kind::kNone, 511},
    {32787, 44, 0, Kind::kNone, 511},
    {32831, 29, 0, Kind::kNone, 511},
    {32860, 42, 0, Kind::kNone, 508},
    {32902, 45, 0, Kind::kNone, 511},
    {32947, 27, 0, Kind::kNone, 511},
    {32974, 55, 0, Kind::kNone, 510},
    {33029, 57, 0, Kind::kNone, 511},
    {33086, 61, 0, Kind::kNone, 510},
    {33147, 42, 0, Kind::kNone, 511},
    {33189, 58, 0, Kind::kNone, 508},
    {33247, 53, 0, Kind::kNone, 511},
    {33300, 35, 0, Kind::kNone, 511},
    {33335, 49, 0, Kind::kNone, 511},
    {33384, 59, 0, Kind::kNone, 511},
    {33443, 46, 0, Kind::kNone, 448},
    {33489, 34, 0, Kind::kNone, 511},
    {33523, 37, 0, Kind::kNone, 496},
    {33560, 32, 0, Kind::kNone, 480},
    {33592, 74, 0, Kind::kNone, 480},
    {33666, 72, 0, Kind::kNone, 504},
    {33738, 60, 0, Kind::kNone, 448},
    {33798, 49, 0, Kind::kNone, 384},
    {33847, 40, 0, Kind::kNone, 511},
    {33887, 65, 0, Kind::kNone, 384},
    {33952, 32, 0, Kind::kNone, 511},
    {33984, 50, 0, Kind::kNone, 448},
    {34034, 66, 0, Kind::kNone, 480},
    {34100, 55, 0, Kind::kNone, 448},
    {34155, 55, 0, Kind::kNone, 480},
    {34210, 62, 0, Kind::kNone, 256},
    {34272, 45, 0, Kind::kNone, 480},
    {34317, 56, 0, Kind::kNone, 448},
    {34373, 64, 0, Kind::kNone, 448},
    {34437, 78, 0, Kind::kNone, 448},
    {34515, 62, 0, Kind::kNone, 480},
    {34577, 69, 0, Kind::kNone, 480},
    {34646, 65, 0, Kind::kNone, 448},
    {34711, 70, 0, Kind::kNone, 448},
    {34781, 60, 0, Kind::kNone, 448},
    {34841, 55, 0, Kind::kNone, 480},
    {34896, 59, 0, Kind::kNone, 480},
    {34955, 50, 0, Kind::kNone, 384},
    {35005, 62, 0, Kind::kNone, 384},
    {35067, 64, 0, Kind::kNone, 448},
    {35131, 49, 0, Kind::kNone, 448},
    {35180, 38, 0, Kind::kNone, 504},
    {35218, 22, 0, Kind::kNone, 511},
    {35240, 38, 0, Kind::kNone, 508},
    {35278, 33, 0, Kind::kNone, 504},
    {35311, 34, 0, Kind::kNone, 508},
    {35345, 36, 0, Kind::kNone, 384},
    {35381, 51, 0, Kind::kNone, 480},
    {35432, 51, 0, Kind::kNone, 480},
    {35483, 36, 0, Kind::kNone, 480},
    {35519, 47, 0, Kind::kNone, 480},
    {35566, 36, 0, Kind::kNone, 511},
    {35602, 32, 0, Kind::kNone, 511},
    {35634, 39, 0, Kind::kNone, 510},
    {35673, 40, 0, Kind::kNone, 510},
    {35713, 28, 0, Kind::kNone, 511},
    {35741, 37, 0, Kind::kNone, 511},
    {35778, 38, 0, Kind::kNone, 256},
    {35816, 23, 0, Kind::kNone, 480},
    {35839, 43, 0, Kind::kNone, 480},
    {35882, 30, 0, Kind::kNone, 480},
    {35912, 39, 0, Kind::kNone, 256},
    {35951, 27, 0, Kind::kNone, 480},
    {35978, 46, 0, Kind::kNone, 511},
    {36024, 26, 0, Kind::kNone, 511},
    {36050, 49, 0, Kind::kNone, 511},
    {36099, 56, 0, Kind::kNone, 511},
    {36155, 26, 0, Kind::kNone, 511},
    {36181, 57, 0, Kind::kNone, 511},
    {36238, 58, 0, Kind::kNone, 448},
    {36296, 53, 0, Kind::kNone, 511},
    {36349, 23, 0, Kind::kNone, 511},
    {36372, 31, 0, Kind::kNone, 511},
    {36403, 23, 0, Kind::kNone, 508},
    {36426, 21, 0, Kind::kNone, 511},
    {36447, 37, 0, Kind::kNone, 511},
    {36484, 40, 0, Kind::kNone, 511},
    {36524, 38, 0, Kind::kNone, 511},
    {36562, 33, 0, Kind::kNone, 511},
    {36595, 31, 0, Kind::kNone, 511},
    {36626, 29, 0, Kind::kNone, 511},
    {36655, 33, 0, Kind::kNone, 511},
    {36688, 23, 0, Kind::kNone, 508},
    {36711, 35, 0, Kind::kNone, 496},
    {36746, 55, 0, Kind::kNone, 448},
    {36801, 26, 0, Kind::kNone, 510},
    {36827, 51, 0, Kind::kNone, 511},
    {36878, 48, 0, Kind::kNone, 511},
    {36926, 52, 0, Kind::kNone, 510},
    {36978, 49, 0, Kind::kNone, 511},
    {37027, 49, 0, Kind::kNone, 508},
    {37076, 58, 0, Kind::kNone, 256},
    {37134, 54, 0, Kind::kNone, 511},
    {37188, 49, 0, Kind::kNone, 480},
    {37237, 34, 0, Kind::kNone, 511},
    {37271, 26, 0, Kind::kNone, 511},
    {37297, 26, 0, Kind::kNone, 256},
    {37323, 29, 0, Kind::kNone, 511},
    {37352, 26, 0, Kind::kNone, 511},
    {37378, 33, 0, Kind::kNone, 511},
    {37411, 61, 0, Kind::kNone, 496},
    {37472, 53, 0, Kind::kNone, 508},
    {37525, 56, 0, Kind::kNone, 508},
    {37581, 53, 0, Kind::kNone, 508},
    {37634, 26, 0, Kind::kNone, 448},
    {37660, 34, 0, Kind::kNone, 511},
    {37694, 27, 0, Kind::kNone, 511},
    {37721, 38, 0, Kind::kNone, 511},
    {37759, 44, 0, Kind::kNone, 511},
    {37803, 34, 0, Kind::kNone, 511},
    {37837, 28, 0, Kind::kNone, 511},
    {37865, 42, 0, Kind::kNone, 384},
    {37907, 46, 0, Kind::kNone, 384},
    {37953, 34, 0, Kind::kNone, 480},
    {37987, 39, 0, Kind::kNone, 480},
    {38026, 39, 0, Kind::kNone, 448},
    {38065, 32, 0, Kind::kNone, 96},
    {38097, 35, 0, Kind::kNone, 511},
    {38132, 38, 0, Kind::kNone, 511},
    {38170, 37, 0, Kind::kNone, 480},
    {38207, 42, 0, Kind::kNone, 480},
    {38249, 55, 0, Kind::kNone, 448},
    {38304, 57, 0, Kind::kNone, 256},
    {38361, 37, 0, Kind::kNone, 480},
    {38398, 39, 0, Kind::kNone, 480},
    {38437, 39, 0, Kind::kNone, 511},
    {38476, 27, 0, Kind::kNone, 511},
    {38503, 36, 0, Kind::kNone, 511},
    {38539, 42, 0, Kind::kNone, 511},
    {38581, 36, 0, Kind::kNone, 511},
    {38617, 61, 0, Kind::kNone, 448},
    {38678, 32, 0, Kind::kNone, 448},
    {38710, 30, 0, Kind::kNone, 448},
    {38740, 39, 0, Kind::kNone, 448},
    {38779, 39, 0, Kind::kNone, 480},
    {38818, 44, 0, Kind::kNone, 448},
    {38862, 50, 0, Kind::kNone, 480},
    {38912, 33, 0, Kind::kNone, 480},
    {38945, 35, 0, Kind::kNone, 384},
    {38980, 35, 0, Kind::kNone, 511},
    {39015, 15, 0, Kind::kNone, 511},
    {39030, 33, 0, Kind::kNone, 511},
    {39063, 46, 0, Kind::kNone, 511},
    {39109, 34, 0, Kind::kNone, 480},
    {39143, 24, 0, Kind::kNone, 511},
    {39167, 40, 0, Kind::kNone, 504},
    {39207, 31, 0, Kind::kNone, 504},
    {39238, 55, 0, Kind::kNone, 504},
    {39293, 21, 0, Kind::kNone, 384},
    {39314, 28, 0, Kind::kNone, 511},
    {39342, 48, 0, Kind::kNone, 511},
    {39390, 54, 0, Kind::kNone, 256},
    {39444, 33, 0, Kind::kNone, 384},
    {39477, 61, 0, Kind::kNone, 448},
    {39538, 29, 0, Kind::kNone, 504},
    {39567, 31, 0, Kind::kNone, 511},
    {39598, 24, 0, Kind::kNone, 511},
    {39622, 48, 0, Kind::kNone, 256},
    {39670, 43, 0, Kind::kNone, 448},
    {39713, 48, 0, Kind::kNone, 448},
    {39761, 33, 0, Kind::kNone, 511},
    {39794, 42, 0, Kind::kNone, 511},
    {39836, 48, 0, Kind::kNone, 504},
    {39884, 42, 0, Kind::kNone, 480},
    {39926, 48, 0, Kind::kNone, 448},
    {39974, 44, 0, Kind::kNone, 511},
    {40018, 50, 0, Kind::kNone, 448},
    {40068, 41, 0, Kind::kNone, 511},
    {40109, 50, 0, Kind::kNone, 511},
    {40159, 54, 0, Kind::kNone, 510},
    {40213, 56, 0, Kind::kNone, 448},
    {40269, 57, 0, Kind::kNone, 384},
    {40326, 40, 0, Kind::kNone, 511},
    {40366, 71, 0, Kind::kNone, 480},
    {40437, 77, 0, Kind::kNone, 448},
    {40514, 42, 0, Kind::kNone, 496},
    {40556, 67, 0, Kind::kNone, 511},
    {40623, 44, 0, Kind::kNone, 256},
    {40667, 46, 0, Kind::kNone, 256},
    {40713, 62, 0, Kind::kNone, 448},
    {40775, 46, 0, Kind::kNone, 511},
    {40821, 22, 0, Kind::kNone, 511},
    {40843, 37, 0, Kind::kNone, 480},
    {40880, 52, 0, Kind::kNone, 511},
    {40932, 47, 0, Kind::kNone, 480},
    {40979, 49, 0, Kind::kNone, 511},
    {41028, 45, 0, Kind::kNone, 496},
    {41073, 42, 0, Kind::kNone, 511},
    {41115, 37, 0, Kind::kNone, 256},
    {41152, 63, 0, Kind::kNone, 256},
    {41215, 41, 0, Kind::kNone, 448},
    {41256, 34, 0, Kind::kNone, 496},
    {41290, 62, 0, Kind::kNone, 448},
    {41352, 52, 0, Kind::kNone, 480},
    {41404, 53, 0, Kind::kNone, 480},
    {41457, 50, 0, Kind::kNone, 480},
    {41507, 49, 0, Kind::kNone, 448},
    {41556, 59, 0, Kind::kNone, 511},
    {41615, 60, 0, Kind::kNone, 448},
    {41675, 59, 0, Kind::kNone, 256},
    {41734, 42, 0, Kind::kNone, 480},
    {41776, 47, 0, Kind::kNone, 256},
    {41823, 49, 0, Kind::kNone, 480},
    {41872, 53, 0, Kind::kNone, 480},
    {41925, 43, 0, Kind::kNone, 504},
    {41968, 56, 0, Kind::kNone, 448},
    {42024, 73, 0, Kind::kNone, 256},
    {42097, 64, 0, Kind::kNone, 448},
    {42161, 60, 0, Kind::kNone, 384},
    {42221, 44, 0, Kind::kNone, 496},
    {42265, 28, 0, Kind::kNone, 384},
    {42293, 56, 0, Kind::kNone, 511},
    {42349, 43, 0, Kind::kNone, 511},
    {42392, 40, 0, Kind::kNone, 511},
    {42432, 42, 0, Kind::kNone, 508},
    {42474, 33, 0, Kind::kNone, 511},
    {42507, 27, 0, Kind::kNone, 504},
    {42534, 41, 0, Kind::kNone, 511},
    {42575, 45, 0, Kind::kNone, 511},
    {42620, 49, 0, Kind::kNone, 256},
    {42669, 40, 0, Kind::kNone, 256},
    {42709, 46, 0, Kind::kNone, 511},
    {42755, 41, 0, Kind::kNone, 496},
    {42796, 46, 0, Kind::kNone, 256},
    {42842, 48, 0, Kind::kNone, 256},
    {42890, 39, 0, Kind::kNone, 480},
    {42929, 34, 0, Kind::kNone, 480},
    {42963, 20, 0, Kind::kNone, 511},
    {42983, 36, 0, Kind::kNone, 480},
    {43019, 42, 0, Kind::kNone, 384},
    {43061, 38, 0, Kind::kNone, 256},
    {43099, 34, 0, Kind::kNone, 511},
    {43133, 43, 0, Kind::kNone, 480},
    {43176, 34, 0, Kind::kNone, 511},
    {43210, 39, 0, Kind::kNone, 256},
    {43249, 33, 0, Kind::kNone, 511},
    {43282, 31, 0, Kind::kNone, 496},
    {43313, 33, 0, Kind::kNone, 511},
    {43346, 31, 0, Kind::kNone, 511},
    {43377, 31, 0, Kind::kNone, 511},
    {43408, 41, 0, Kind::kNone, 480},
    {43449, 42, 0, Kind::kNone, 511},
    {43491, 37, 0, Kind::kNone, 511},
    {43528, 39, 0, Kind::kNone, 511},
    {43567, 36, 0, Kind::kNone, 511},
    {43603, 45, 0, Kind::kNone, 384},
    {43648, 41, 0, Kind::kNone, 384},
    {43689, 53, 0, Kind::kNone, 256},
    {43742, 28, 0, Kind::kNone, 448},
    {43770, 28, 0, Kind::kNone, 511},
    {43798, 24, 0, Kind::kNone, 511},
    {43822, 24, 0, Kind::kNone, 511},
    {43846, 57, 0, Kind::kNone, 511},
    {43903, 41, 0, Kind::kNone, 511},
    {43944, 26, 0, Kind::kNone, 511},
    {43970, 47, 0, Kind::kNone, 511},
    {44017, 49, 0, Kind::kNone, 480},
    {44066, 41, 0, Kind::kNone, 448},
    {44107, 35, 0, Kind::kNone, 511},
    {44142, 40, 0, Kind::kNone, 508},
    {44182, 34, 0, Kind::kNone, 511},
    {44216, 38, 0, Kind::kNone, 511},
    {44254, 50, 0, Kind::kNone, 511},
    {44304, 42, 0, Kind::kNone, 504},
    {44346, 47, 0, Kind::kNone, 511},
    {44393, 30, 0, Kind::kNone, 511},
    {44423, 47, 0, Kind::kNone, 256},
    {44470, 41, 0, Kind::kNone, 511},
    {44511, 40, 0, Kind::kNone, 511},
    {44551, 29, 0, Kind::kNone, 511},
    {44580, 34, 0, Kind::kNone, 511},
    {44614, 39, 0, Kind::kNone, 511},
    {44653, 32, 0, Kind::kNone, 511},
    {44685, 40, 0, Kind::kNone, 511},
    {44725, 59, 0, Kind::kNone, 508},
    {44784, 52, 0, Kind::kNone, 508},
    {44836, 54, 0, Kind::kNone, 511},
    {44890, 37, 0, Kind::kNone, 256},
    {44927, 43, 0, Kind::kNone, 510},
    {44970, 33, 0, Kind::kNone, 511},
    {45003, 52, 0, Kind::kNone, 256},
    {45055, 41, 0, Kind::kNone, 511},
    {45096, 51, 0, Kind::kNone, 504},
    {45147, 34, 0, Kind::kNone, 511},
    {45181, 22, 0, Kind::kNone, 511},
    {45203, 34, 0, Kind::kNone, 480},
    {45237, 43, 0, Kind::kNone, 511},
    {45280, 44, 0, Kind::kNone, 511},
    {45324, 56, 0, Kind::kNone, 511},
    {45380, 56, 0, Kind::kNone, 480},
    {45436, 53, 0, Kind::kNone, 480},
    {45489, 50, 0, Kind::kNone, 511},
    {45539, 44, 0, Kind::kNone, 511},
    {45583, 37, 0, Kind::kNone, 384},
    {45620, 43, 0, Kind::kNone, 384},
    {45663, 40, 0, Kind::kNone, 384},
    {45703, 46, 0, Kind::kNone, 384},
    {45749, 50, 0, Kind::kNone, 256},
    {45799, 42, 0, Kind::kNone, 384},
    {45841, 31, 0, Kind::kNone, 256},
    {45872, 41, 0, Kind::kNone, 510},
    {45913, 34, 0, Kind::kNone, 511},
    {45947, 40, 0, Kind::kNone, 256},
    {45987, 45, 0, Kind::kNone, 256},
    {46032, 39, 0, Kind::kNone, 480},
    {46071, 35, 0, Kind::kNone, 504},
    {46106, 37, 0, Kind::kNone, 511},
    {46143, 27, 0, Kind::kNone, 480},
    {46170, 40, 0, Kind::kNone, 511},
    {46210, 51, 0, Kind::kNone, 504},
    {46261, 33, 0, Kind::kNone, 256},
    {46294, 37, 0, Kind::kNone, 511},
    {46331, 53, 0, Kind::kNone, 504},
    {46384, 39, 0, Kind::kNone, 480},
    {46423, 36, 0, Kind::kNone, 510},
    {46459, 39, 0, Kind::kNone, 511},
    {46498, 47, 0, Kind::kNone, 510},
    {46545, 63, 0, Kind::kNone, 511},
    {46608, 38, 0, Kind::kNone, 504},
    {46646, 35, 0, Kind::kNone, 511},
    {46681, 44, 0, Kind::kNone, 511},
    {46725, 44, 0, Kind::kNone, 510},
    {46769, 53, 0, Kind::kNone, 510},
    {46822, 40, 0, Kind::kNone, 511},
    {46862, 52, 0, Kind::kNone, 448},
    {46914, 58, 0, Kind::kNone, 510},
    {46972, 59, 0, Kind::kNone, 504},
    {47031, 63, 0, Kind::kNone, 384},
    {47094, 37, 0, Kind::kNone, 511},
    {47131, 45, 0, Kind::kNone, 508},
    {47176, 45, 0, Kind::kNone, 496},
    {47221, 46, 0, Kind::kNone, 511},
    {47267, 47, 0, Kind::kNone, 511},
    {47314, 30, 0, Kind::kNone, 480},
    {47344, 50, 0, Kind::kNone, 448},
    {47394, 49, 0, Kind::kNone, 511},
    {47443, 49, 0, Kind::kNone, 511},
    {47492, 36, 0, Kind::kNone, 511},
    {47528, 34, 0, Kind::kNone, 480},
    {47562, 44, 0, Kind::kNone, 480},
    {47606, 48, 0, Kind::kNone, 511},
    {47654, 50, 0, Kind::kNone, 448},
    {47704, 53, 0, Kind::kNone, 511},
    {47757, 41, 0, Kind::kNone, 511},
    {47798, 50, 0, Kind::kNone, 504},
    {47848, 43, 0, Kind::kNone, 384},
    {47891, 36, 0, Kind::kNone, 511},
    {47927, 50, 0, Kind::kNone, 496},
    {47977, 56, 0, Kind::kNone, 511},
    {48033, 43, 0, Kind::kNone, 480},
    {48076, 43, 0, Kind::kNone, 480},
    {48119, 55, 0, Kind::kNone, 480},
    {48174, 43, 0, Kind::kNone, 480},
    {48217, 30, 0, Kind::kNone, 511},
    {48247, 38, 0, Kind::kNone, 480},
    {48285, 37, 0, Kind::kNone, 480},
    {48322, 36, 0, Kind::kNone, 504},
    {48358, 64, 0, Kind::kNone, 511},
    {48422, 62, 0, Kind::kNone, 448},
    {48484, 63, 0, Kind::kNone, 448},
    {48547, 49, 0, Kind::kNone, 511},
    {48596, 45, 0, Kind::kNone, 511},
    {48641, 52, 0, Kind::kNone, 511},
    {48693, 42, 0, Kind::kNone, 511},
    {48735, 50, 0, Kind::kNone, 510},
    {48785, 51, 0, Kind::kNone, 508},
    {48836, 63, 0, Kind::kNone, 256},
    {48899, 68, 0, Kind::kNone, 448},
    {48967, 33, 0, Kind::kNone, 448},
    {49000, 38, 0, Kind::kNone, 496},
    {49038, 36, 0, Kind::kNone, 480},
    {49074, 34, 0, Kind::kNone, 511},
    {49108, 33, 0, Kind::kNone, 510},
    {49141, 29, 0, Kind::kNone, 480},
    {49170, 41, 0, Kind::kNone, 256},
    {49211, 46, 0, Kind::kNone, 511},
    {49257, 51, 0, Kind::kNone, 504},
    {49308, 40, 0, Kind::kNone, 511},
    {49348, 49, 0, Kind::kNone, 504},
    {49397, 45, 0, Kind::kNone, 511},
    {49442, 43, 0, Kind::kNone, 508},
    {49485, 58, 0, Kind::kNone, 480},
    {49543, 51, 0, Kind::kNone, 511},
    {49594, 46, 0, Kind::kNone, 480},
    {49640, 50, 0, Kind::kNone, 480},
    {49690, 43, 0, Kind::kNone, 504},
    {49733, 41, 0, Kind::kNone, 496},
    {49774, 37, 0, Kind::kNone, 511},
    {49811, 40, 0, Kind::kNone, 496},
    {49851, 55, 0, Kind::kNone, 508},
    {49906, 51, 0, Kind::kNone, 256},
    {49957, 48, 0, Kind::kNone, 480},
    {50005, 52, 0, Kind::kNone, 448},
    {50057, 49, 0, Kind::kNone, 511},
    {50106, 50, 0, Kind::kNone, 511},
    {50156, 46, 0, Kind::kNone, 511},
    {50202, 47, 0, Kind::kNone, 511},
    {50249, 36, 0, Kind::kNone, 510},
    {50285, 59, 0, Kind::kNone, 448},
    {50344, 54, 0, Kind::kNone, 511},
    {50398, 37, 0, Kind::kNone, 480},
    {50435, 51, 0, Kind::kNone, 511},
    {50486, 43, 0, Kind::kNone, 511},
    {50529, 42, 0, Kind::kNone, 508},
    {50571, 39, 0, Kind::kNone, 384},
    {50610, 49, 0, Kind::kNone, 480},
    {50659, 44, 0, Kind::kNone, 480},
    {50703, 54, 0, Kind::kNone, 480},
    {50757, 51, 0, Kind::kNone, 511},
    {50808, 58, 0, Kind::kNone, 508},
    {50866, 73, 0, Kind::kNone, 480},
    {50939, 47, 0, Kind::kNone, 480},
    {50986, 46, 0, Kind::kNone, 511},
    {51032, 48, 0, Kind::kNone, 511},
    {51080, 41, 0, Kind::kNone, 511},
    {51121, 27, 0, Kind::kNone, 511},
    {51148, 51, 0, Kind::kNone, 504},
    {51199, 37, 0, Kind::kNone, 511},
    {51236, 41, 0, Kind::kNone, 511},
    {51277, 33, 0, Kind::kNone, 511},
    {51310, 43, 0, Kind::kNone, 448},
    {51353, 54, 0, Kind::kNone, 511},
    {51407, 41, 0, Kind::kNone, 511},
    {51448, 35, 0, Kind::kNone, 448},
    {51483, 29, 0, Kind::kNone, 508},
    {51512, 38, 0, Kind::kNone, 504},
    {51550, 38, 0, Kind::kNone, 480},
    {51588, 39, 0, Kind::kNone, 480},
    {51627, 41, 0, Kind::kNone, 480},
    {51668, 36, 0, Kind::kNone, 504},
    {51704, 29, 0, Kind::kNone, 511},
    {51733, 52, 0, Kind::kNone, 384},
    {51785, 27, 0, Kind::kNone, 511},
    {51812, 39, 0, Kind::kNone, 448},
    {51851, 44, 0, Kind::kNone, 511},
    {51895, 31, 0, Kind::kNone, 448},
    {51926, 40, 0, Kind::kNone, 510},
    {51966, 33, 0, Kind::kNone, 511},
    {51999, 29, 0, Kind::kNone, 511},
    {52028, 33, 0, Kind::kNone, 504},
    {52061, 41, 0, Kind::kNone, 448},
    {52102, 33, 0, Kind::kNone, 511},
    {52135, 33, 0, Kind::kNone, 448},
    {52168, 57, 0, Kind::kNone, 511},
    {52225, 35, 0, Kind::kNone, 480},
    {52260, 35, 0, Kind::kNone, 511},
    {52295, 54, 0, Kind::kNone, 384},
    {52349, 53, 0, Kind::kNone, 480},
    {52402, 41, 0, Kind::kNone, 384},
    {52443, 57, 0, Kind::kNone, 510},
    {52500, 47, 0, Kind::kNone, 508},
    {52547, 43, 0, Kind::kNone, 448},
    {52590, 44, 0, Kind::kNone, 448},
    {52634, 81, 0, Kind::kNone, 480},
    {52715, 49, 0, Kind::kNone, 510},
    {52764, 52, 0, Kind::kNone, 480},
    {52816, 44, 0, Kind::kNone, 480},
    {52860, 78, 0, Kind::kNone, 256},
    {52938, 45, 0, Kind::kNone, 480},
    {52983, 73, 0, Kind::kNone, 480},
    {53056, 45, 0, Kind::kNone, 504},
    {53101, 75, 0, Kind::kNone, 504},
    {53176, 80, 0, Kind::kNone, 480},
    {53256, 61, 0, Kind::kNone, 480},
    {53317, 32, 0, Kind::kNone, 511},
    {53349, 71, 0, Kind::kNone, 256},
    {53420, 72, 0, Kind::kNone, 256},
    {53492, 71, 0, Kind::kNone, 256},
    {53563, 78, 0, Kind::kNone, 256},
    {53641, 51, 0, Kind::kNone, 511},
    {53692, 63, 0, Kind::kNone, 511},
    {53755, 62, 0, Kind::kNone, 511},
    {53817, 52, 0, Kind::kNone, 511},
    {53869, 51, 0, Kind::kNone, 510},
    {53920, 52, 0, Kind::kNone, 511},
    {53972, 73, 0, Kind::kNone, 496},
    {54045, 33, 0, Kind::kNone, 511},
    {54078, 52, 0, Kind::kNone, 511},
    {54130, 54, 0, Kind::kNone, 504},
    {54184, 54, 0, Kind::kNone, 256},
    {54238, 44, 0, Kind::kNone, 511},
    {54282, 40, 0, Kind::kNone, 511},
    {54322, 61, 0, Kind::kNone, 256},
    {54383, 42, 0, Kind::kNone, 384},
    {54425, 33, 0, Kind::kNone, 511},
    {54458, 90, 0, Kind::kNone, 256},
    {54548, 59, 0, Kind::kNone, 384},
    {54607, 86, 0, Kind::kNone, 384},
    {54693, 71, 0, Kind::kNone, 384},
    {54764, 32, 0, Kind::kNone, 511},
    {54796, 64, 0, Kind::kNone, 511},
    {54860, 47, 0, Kind::kNone, 511},
    {54907, 39, 0, Kind::kNone, 384},
    {54946, 50, 0, Kind::kNone, 510},
    {54996, 63, 0, Kind::kNone, 504},
    {55059, 75, 0, Kind::kNone, 480},
    {55134, 41, 0, Kind::kNone, 511},
    {55175, 39, 0, Kind::kNone, 511},
    {55214, 39, 0, Kind::kNone, 511},
    {55253, 40, 0, Kind::kNone, 504},
    {55293, 63, 0, Kind::kNone, 448},
    {55356, 49, 0, Kind::kNone, 508},
    {55405, 56, 0, Kind::kNone, 496},
    {55461, 43, 0, Kind::kNone, 504},
    {55504, 64, 0, Kind::kNone, 480},
    {55568, 52, 0, Kind::kNone, 384},
    {55620, 43, 0, Kind::kNone, 511},
    {55663, 72, 0, Kind::kNone, 508},
    {55735, 61, 0, Kind::kNone, 508},
    {55796, 47, 0, Kind::kNone, 508},
    {55843, 56, 0, Kind::kNone, 508},
    {55899, 73, 0, Kind::kNone, 256},
    {55972, 50, 0, Kind::kNone, 508},
    {56022, 51, 0, Kind::kNone, 508},
    {56073, 47, 0, Kind::kNone, 508},
    {56120, 64, 0, Kind::kNone, 504},
    {56184, 50, 0, Kind::kNone, 508},
    {56234, 59, 0, Kind::kNone, 508},
    {56293, 47, 0, Kind::kNone, 480},
    {56340, 58, 0, Kind::kNone, 511},
    {56398, 51, 0, Kind::kNone, 256},
    {56449, 47, 0, Kind::kNone, 256},
    {56496, 46, 0, Kind::kNone, 256},
    {56542, 51, 0, Kind::kNone, 256},
    {56593, 62, 0, Kind::kNone, 256},
    {56655, 64, 0, Kind::kNone, 256},
    {56719, 51, 0, Kind::kNone, 256},
    {56770, 51, 0, Kind::kNone, 256},
    {56821, 51, 0, Kind::kNone, 256},
    {56872, 44, 0, Kind::kNone, 256},
    {56916, 46, 0, Kind::kNone, 256},
    {56962, 45, 0, Kind::kNone, 496},
    {57007, 49, 0, Kind::kNone, 480},
    {57056, 31, 0, Kind::kNone, 508},
    {57087, 37, 0, Kind::kNone, 511},
    {57124, 37, 0, Kind::kNone, 504},
    {57161, 31, 0, Kind::kNone, 511},
    {57192, 48, 0, Kind::kNone, 510},
    {57240, 36, 0, Kind::kNone, 511},
    {57276, 28, 0, Kind::kNone, 511},
    {57304, 18, 0, Kind::kNone, 511},
    {57322, 25, 0, Kind::kNone, 511},
    {57347, 24, 0, Kind::kNone, 511},
    {57371, 34, 0, Kind::kNone, 480},
    {57405, 35, 0, Kind::kNone, 508},
    {57440, 32, 0, Kind::kNone, 511},
    {57472, 41, 0, Kind::kNone, 511},
    {57513, 35, 0, Kind::kNone, 511},
    {57548, 42, 0, Kind::kNone, 510},
    {57590, 43, 0, Kind::kNone, 510},
    {57633, 52, 0, Kind::kNone, 508},
    {57685, 48, 0, Kind::kNone, 448},
    {57733, 40, 0, Kind::kNone, 511},
    {57773, 38, 0, Kind::kNone, 508},
    {57811, 44, 0, Kind::kNone, 508},
    {57855, 39, 0, Kind::kNone, 508},
    {57894, 32, 0, Kind::kNone, 511},
    {57926, 37, 0, Kind::kNone, 511},
    {57963, 40, 0, Kind::kNone, 511},
    {58003, 50, 0, Kind::kNone, 511},
    {58053, 48, 0, Kind::kNone, 504},
    {58101, 42, 0, Kind::kNone, 511},
    {58143, 41, 0, Kind::kNone, 448},
    {58184, 43, 0, Kind::kNone, 504},
    {58227, 40, 0, Kind::kNone, 511},
    {58267, 34, 0, Kind::kNone, 511},
    {58301, 39, 0, Kind::kNone, 510},
    {58340, 40, 0, Kind::kNone, 510},
    {58380, 42, 0, Kind::kNone, 511},
    {58422, 29, 0, Kind::kNone, 511},
    {58451, 40, 0, Kind::kNone, 511},
    {58491, 37, 0, Kind::kNone, 511},
    {58528, 44, 0, Kind::kNone, 511},
    {58572, 61, 0, Kind::kNone, 448},
    {58633, 43, 0, Kind::kNone, 511},
    {58676, 37, 0, Kind::kNone, 511},
    {58713, 53, 0, Kind::kNone, 448},
    {58766, 35, 0, Kind::kNone, 511},
    {58801, 49, 0, Kind::kNone, 480},
    {58850, 38, 0, Kind::kNone, 511},
    {58888, 35, 0, Kind::kNone, 448},
    {58923, 41, 0, Kind::kNone, 448},
    {58964, 45, 0, Kind::kNone, 448},
    {59009, 39, 0, Kind::kNone, 511},
    {59048, 52, 0, Kind::kNone, 384},
    {59100, 22, 0, Kind::kNone, 384},
    {59122, 40, 0, Kind::kNone, 448},
    {59162, 48, 0, Kind::kNone, 448},
    {59210, 57, 0, Kind::kNone, 448},
    {59267, 51, 0, Kind::kNone, 448},
    {59318, 51, 0, Kind::kNone, 448},
    {59369, 40, 0, Kind::kNone, 448},
    {59409, 54, 0, Kind::kNone, 448},
    {59463, 24, 0, Kind::kNone, 511},
    {59487, 31, 0, Kind::kNone, 511},
    {59518, 29, 0, Kind::kNone, 511},
    {59547, 29, 0, Kind::kNone, 511},
    {59576, 30, 0, Kind::kNone, 504},
    {59606, 42, 0, Kind::kNone, 256},
    {59648, 40, 0, Kind::kNone, 480},
    {59688, 37, 0, Kind::kNone, 480},
    {59725, 51, 0, Kind::kNone, 448},
    {59776, 38, 0, Kind::kNone, 256},
    {59814, 37, 0, Kind::kNone, 384},
    {59851, 49, 0, Kind::kNone, 508},
    {59900, 39, 0, Kind::kNone, 511},
    {59939, 63, 0, Kind::kNone, 504},
    {60002, 58, 0, Kind::kNone, 480},
    {60060, 35, 0, Kind::kNone, 480},
    {60095, 40, 0, Kind::kNone, 384},
    {60135, 30, 0, Kind::kNone, 480},
    {60165, 40, 0, Kind::kNone, 448},
    {60205, 39, 0, Kind::kNone, 448},
    {60244, 33, 0, Kind::kNone, 511},
    {60277, 29, 0, Kind::kNone, 504},
    {60306, 33, 0, Kind::kNone, 511},
    {60339, 32, 0, Kind::kNone, 511},
    {60371, 27, 0, Kind::kNone, 256},
    {60398, 32, 0, Kind::kNone, 511},
    {60430, 35, 0, Kind::kNone, 511},
    {60465, 33, 0, Kind::kNone, 511},
    {60498, 45, 0, Kind::kNone, 508},
    {60543, 46, 0, Kind::kNone, 508},
    {60589, 32, 0, Kind::kNone, 256},
    {60621, 45, 0, Kind::kNone, 480},
    {60666, 28, 0, Kind::kNone, 511},
    {60694, 60, 0, Kind::kNone, 480},
    {60754, 23, 0, Kind::kNone, 511},
    {60777, 51, 0, Kind::kNone, 511},
    {60828, 42, 0, Kind::kNone, 448},
    {60870, 33, 0, Kind::kNone, 384},
    {60903, 27, 0, Kind::kNone, 480},
    {60930, 38, 0, Kind::kNone, 511},
    {60968, 53, 0, Kind::kNone, 448},
    {61021, 45, 0, Kind::kNone, 496},
    {61066, 45, 0, Kind::kNone, 448},
    {61111, 45, 0, Kind::kNone, 448},
    {61156, 44, 0, Kind::kNone, 448},
    {61200, 40, 0, Kind::kNone, 448},
    {61240, 26, 0, Kind::kNone, 511},
    {61266, 50, 0, Kind::kNone, 510},
    {61316, 51, 0, Kind::kNone, 448},
    {61367, 46, 0, Kind::kNone, 510},
    {61413, 68, 0, Kind::kNone, 448},
    {61481, 77, 0, Kind::kNone, 384},
    {61558, 50, 0, Kind::kNone, 448},
    {61608, 28, 0, Kind::kNone, 511},
    {61636, 44, 0, Kind::kNone, 256},
    {61680, 47, 0, Kind::kNone, 480},
    {61727, 49, 0, Kind::kNone, 480},
    {61776, 44, 0, Kind::kNone, 480},
    {61820, 32, 0, Kind::kNone, 508},
    {61852, 30, 0, Kind::kNone, 511},
    {61882, 54, 0, Kind::kNone, 511},
    {61936, 55, 0, Kind::kNone, 448},
    {61991, 50, 0, Kind::kNone, 511},
    {62041, 38, 0, Kind::kNone, 511},
    {62079, 52, 0, Kind::kNone, 511},
    {62131, 35, 0, Kind::kNone, 511},
    {62166, 38, 0, Kind::kNone, 511},
    {62204, 37, 0, Kind::kNone, 511},
    {62241, 25, 0, Kind::kNone, 511},
    {62266, 46, 0, Kind::kNone, 511},
    {62312, 39, 0, Kind::kNone, 511},
    {62351, 36, 0, Kind::kNone, 511},
    {62387, 38, 0, Kind::kNone, 511},
    {62425, 56, 0, Kind::kNone, 511},
    {62481, 54, 0, Kind::kNone, 511},
    {62535, 54, 0, Kind::kNone, 511},
    {62589, 40, 0, Kind::kNone, 511},
    {62629, 28, 0, Kind::kNone, 31},
    {62657, 45, 0, Kind::kNone, 511},
    {62702, 50, 0, Kind::kNone, 256},
    {62752, 52, 0, Kind::kNone, 256},
    {62804, 44, 0, Kind::kNone, 480},
    {62848, 33, 0, Kind::kNone, 511},
    {62881, 64, 0, Kind::kNone, 480},
    {62945, 73, 0, Kind::kNone, 480},
    {63018, 69, 0, Kind::kNone, 256},
    {63087, 38, 0, Kind::kNone, 508},
    {63125, 69, 0, Kind::kNone, 504},
    {63194, 55, 0, Kind::kNone, 480},
    {63249, 59, 0, Kind::kNone, 384},
    {63308, 68, 0, Kind::kNone, 384},
    {63376, 65, 0, Kind::kNone, 384},
    {63441, 53, 0, Kind::kNone, 504},
    {63494, 46, 0, Kind::kNone, 480},
    {63540, 46, 0, Kind::kNone, 480},
    {63586, 42, 0, Kind::kNone, 511},
    {63628, 30, 0, Kind::kNone, 511},
    {63658, 42, 0, Kind::kNone, 496},
    {63700, 39, 0, Kind::kNone, 480},
    {63739, 35, 0, Kind::kNone, 511},
    {63774, 38, 0, Kind::kNone, 511},
    {63812, 38, 0, Kind::kNone, 511},
    {63850, 33, 0, Kind::kNone, 511},
    {63883, 66, 0, Kind::kNone, 511},
    {63949, 40, 0, Kind::kNone, 511},
    {63989, 44, 0, Kind::kNone, 511},
    {64033, 63, 0, Kind::kNone, 480},
    {64096, 31, 0, Kind::kNone, 511},
    {64127, 50, 0, Kind::kNone, 511},
    {64177, 41, 0, Kind::kNone, 504},
    {64218, 55, 0, Kind::kNone, 384},
    {64273, 55, 0, Kind::kNone, 511},
    {64328, 51, 0, Kind::kNone, 448},
    {64379, 77, 0, Kind::kNone, 448},
    {64456, 55, 0, Kind::kNone, 504},
    {64511, 59, 0, Kind::kNone, 384},
    {64570, 46, 0, Kind::kNone, 511},
    {64616, 38, 0, Kind::kNone, 511},
    {64654, 39, 0, Kind::kNone, 511},
    {64693, 52, 0, Kind::kNone, 511},
    {64745, 53, 0, Kind::kNone, 511},
    {64798, 48, 0, Kind::kNone, 511},
    {64846, 47, 0, Kind::kNone, 511},
    {64893, 37, 0, Kind::kNone, 511},
    {64930, 45, 0, Kind::kNone, 511},
    {64975, 48, 0, Kind::kNone, 511},
    {65023, 41, 0, Kind::kNone, 511},
    {65064, 49, 0, Kind::kNone, 511},
    {65113, 47, 0, Kind::kNone, 511},
    {65160, 50, 0, Kind::kNone, 511},
    {65210, 43, 0, Kind::kNone, 511},
    {65253, 51, 0, Kind::kNone, 511},
    {65304, 49, 0, Kind::kNone, 510},
    {65353, 71, 0, Kind::kNone, 480},
    {65424, 61, 0, Kind::kNone, 511},
    {65485, 53, 0, Kind::kNone, 511},
    {65538, 50, 0, Kind::kNone, 448},
    {65588, 46, 0, Kind::kNone, 128},
    {65634, 43, 0, Kind::kNone, 511},
    {65677, 53, 0, Kind::kNone, 511},
    {65730, 46, 0, Kind::kNone, 511},
    {65776, 41, 0, Kind::kNone, 504},
    {65817, 34, 0, Kind::kNone, 511},
    {65851, 38, 0, Kind::kNone, 511},
    {65889, 43, 0, Kind::kNone, 511},
    {65932, 46, 0, Kind::kNone, 511},
    {65978, 47, 0, Kind::kNone, 511},
    {66025, 44, 0, Kind::kNone, 511},
    {66069, 43, 0, Kind::kNone, 384},
    {66112, 46, 0, Kind::kNone, 496},
    {66158, 32, 0, Kind::kNone, 511},
    {66190, 54, 0, Kind::kNone, 384},
    {66244, 56, 0, Kind::kNone, 384},
    {66300, 54, 0, Kind::kNone, 480},
    {66354, 47, 0, Kind::kNone, 448},
    {66401, 71, 0, Kind::kNone, 256},
    {66472, 69, 0, Kind::kNone, 256},
    {66541, 49, 0, Kind::kNone, 448},
    {66590, 73, 0, Kind::kNone, 256},
    {66663, 35, 0, Kind::kNone, 511},
    {66698, 67, 0, Kind::kNone, 510},
    {66765, 52, 0, Kind::kNone, 510},
    {66817, 57, 0, Kind::kNone, 384},
    {66874, 69, 0, Kind::kNone, 384},
    {66943, 77, 0, Kind::kNone, 384},
    {67020, 54, 0, Kind::kNone, 480},
    {67074, 55, 0, Kind::kNone, 448},
    {67129, 48, 0, Kind::kNone, 511},
    {67177, 65, 0, Kind::kNone, 448},
    {67242, 45, 0, Kind::kNone, 480},
    {67287, 57, 0, Kind::kNone, 384},
    {67344, 55, 0, Kind::kNone, 384},
    {67399, 55, 0, Kind::kNone, 511},
    {67454, 62, 0, Kind::kNone, 384},
    {67516, 50, 0, Kind::kNone, 511},
    {67566, 59, 0, Kind::kNone, 448},
    {67625, 57, 0, Kind::kNone, 448},
    {67682, 55, 0, Kind::kNone, 448},
    {67737, 53, 0, Kind::kNone, 480},
    {67790, 64, 0, Kind::kNone, 448},
    {67854, 51, 0, Kind::kNone, 511},
    {67905, 60, 0, Kind::kNone, 448},
    {67965, 63, 0, Kind::kNone, 448},
    {68028, 67, 0, Kind::kNone, 448},
    {68095, 62, 0, Kind::kNone, 480},
    {68157, 44, 0, Kind::kNone, 511},
    {68201, 38, 0, Kind::kNone, 510},
    {68239, 52, 0, Kind::kNone, 510},
    {68291, 59, 0, Kind::kNone, 384},
    {68350, 50, 0, Kind::kNone, 384},
    {68400, 64, 0, Kind::kNone, 384},
    {68464, 68, 0, Kind::kNone, 510},
    {68532, 56, 0, Kind::kNone, 448},
    {68588, 59, 0, Kind::kNone, 256},
    {68647, 47, 0, Kind::kNone, 511},
    {68694, 45, 0, Kind::kNone, 448},
    {68739, 65, 0, Kind::kNone, 480},
    {68804, 50, 0, Kind::kNone, 504},
    {68854, 65, 0, Kind::kNone, 256},
    {68919, 61, 0, Kind::kNone, 511},
    {68980, 61, 0, Kind::kNone, 256},
    {69041, 58, 0, Kind::kNone, 510},
    {69099, 42, 0, Kind::kNone, 511},
    {69141, 31, 0, Kind::kNone, 511},
    {69172, 43, 0, Kind::kNone, 511},
    {69215, 57, 0, Kind::kNone, 480},
    {69272, 54, 0, Kind::kNone, 480},
    {69326, 30, 0, Kind::kNone, 511},
    {69356, 46, 0, Kind::kNone, 511},
    {69402, 46, 0, Kind::kNone, 511},
    {69448, 38, 0, Kind::kNone, 511},
    {69486, 45, 0, Kind::kNone, 511},
    {69531, 43, 0, Kind::kNone, 256},
    {69574, 52, 0, Kind::kNone, 384},
    {69626, 57, 0, Kind::kNone, 448},
    {69683, 51, 0, Kind::kNone, 511},
    {69734, 42, 0, Kind::kNone, 511},
    {69776, 53, 0, Kind::kNone, 384},
    {69829, 54, 0, Kind::kNone, 496},
    {69883, 37, 0, Kind::kNone, 511},
    {69920, 44, 0, Kind::kNone, 480},
    {69964, 38, 0, Kind::kNone, 252},
    {70002, 36, 0, Kind::kNone, 496},
    {70038, 46, 0, Kind::kNone, 256},
    {70084, 41, 0, Kind::kNone, 511},
    {70125, 40, 0, Kind::kNone, 510},
    {70165, 35, 0, Kind::kNone, 511},
    {70200, 37, 0, Kind::kNone, 511},
    {70237, 60, 0, Kind::kNone, 384},
    {70297, 42, 0, Kind::kNone, 511},
    {70339, 44, 0, Kind::kNone, 511},
    {70383, 37, 0, Kind::kNone, 256},
    {70420, 32, 0, Kind::kNone, 480},
    {70452, 30, 0, Kind::kNone, 480},
    {70482, 26, 0, Kind::kNone, 448},
    {70508, 37, 0, Kind::kNone, 256},
    {70545, 23, 0, Kind::kNone, 510},
    {70568, 28, 0, Kind::kNone, 480},
    {70596, 51, 0, Kind::kNone, 511},
    {70647, 49, 0, Kind::kNone, 496},
    {70696, 33, 0, Kind::kNone, 128},
    {70729, 40, 0, Kind::kNone, 496},
    {70769, 38, 0, Kind::kNone, 496},
    {70807, 24, 0, Kind::kNone, 511},
    {70831, 31, 0, Kind::kNone, 511},
    {70862, 33, 0, Kind::kNone, 448},
    {70895, 33, 0, Kind::kNone, 480},
    {70928, 29, 0, Kind::kNone, 511},
    {70957, 36, 0, Kind::kNone, 480},
    {70993, 38, 0, Kind::kNone, 480},
    {71031, 45, 0, Kind::kNone, 480},
    {71076, 38, 0, Kind::kNone, 448},
    {71114, 37, 0, Kind::kNone, 480},
    {71151, 52, 0, Kind::kNone, 256},
    {71203, 56, 0, Kind::kNone, 256},
    {71259, 42, 0, Kind::kNone, 448},
    {71301, 42, 0, Kind::kNone, 448},
    {71343, 46, 0, Kind::kNone, 384},
    {71389, 40, 0, Kind::kNone, 480},
    {71429, 33, 0, Kind::kNone, 511},
    {71462, 23, 0, Kind::kNone, 511},
    {71485, 38, 0, Kind::kNone, 384},
    {71523, 36, 0, Kind::kNone, 384},
    {71559, 35, 0, Kind::kNone, 384},
    {71594, 45, 0, Kind::kNone, 384},
    {71639, 47, 0, Kind::kNone, 511},
    {71686, 48, 0, Kind::kNone, 448},
    {71734, 43, 0, Kind::kNone, 511},
    {71777, 60, 0, Kind::kNone, 256},
    {71837, 40, 0, Kind::kNone, 384},
    {71877, 9, 0, Kind::kNone, 511},
    {71886, 14, 0, Kind::kNone, 7},
    {71900, 13, 0, Kind::kNone, 480},
    {71913, 23, 0, Kind::kNone, 480},
    {71936, 21, 0, Kind::kNone, 480},
    {71957, 31, 0, Kind::kNone, 480},
    {71988, 25, 0, Kind::kNone, 480},
    {72013, 22, 0, Kind::kNone, 480},
    {72035, 30, 0, Kind::kNone, 480},
    {72065, 28, 0, Kind::kNone, 480},
    {72093, 24, 0, Kind::kNone, 480},
    {72117, 32, 0, Kind::kNone, 480},
    {72149, 22, 0, Kind::kNone, 480},
    {72171, 24, 0, Kind::kNone, 480},
    {72195, 32, 0, Kind::kNone, 480},
    {72227, 40, 0, Kind::kNone, 480},
    {72267, 40, 0, Kind::kNone, 480},
    {72307, 26, 0, Kind::kNone, 511},
    {72333, 42, 5, Kind::kDefault, 24},
    {72380, 42, 4, Kind::kDefault, 480},
    {72426, 23, 10, Kind::kDefault, 496},
    {72459, 34, 1, Kind::kDefault, 480},
    {72494, 34, 0, Kind::kNone, 31},
    {72528, 51, 2, Kind::kDefault, 504},
    {72581, 41, 4, Kind::kDefault, 256},
    {72626, 41, 5, Kind::kDefault, 511},
    {72672, 24, 0, Kind::kNone, 511},
    {72696, 44, 0, Kind::kNone, 511},
    {72740, 56, 3, Kind::kDefault, 510},
    {72799, 40, 0, Kind::kNone, 511},
    {72839, 43, 3, Kind::kDefault, 511},
    {72885, 28, 5, Kind::kDefault, 511},
    {72918, 43, 4, Kind::kDefault, 511},
    {72965, 34, 5, Kind::kDefault, 511},
    {73004, 50, 5, Kind::kDefault, 510},
    {73059, 47, 0, Kind::kNone, 511},
    {73106, 57, 1, Kind::kDefault, 511},
    {73164, 44, 5, Kind::kDefault, 7},
    {73213, 44, 4, Kind::kDefault, 504},
    {73261, 55, 3, Kind::kDefault, 511},
    {73319, 63, 4, Kind::kDefault, 256},
    {73386, 48, 5, Kind::kDefault, 7},
    {73439, 48, 4, Kind::kDefault, 504},
    {73491, 52, 0, Kind::kNone, 510},
    {73543, 51, 1, Kind::kDefault, 511},
    {73595, 32, 5, Kind::kDefault, 511},
    {73632, 44, 4, Kind::kDefault, 511},
    {73680, 36, 1, Kind::kDefault, 511},
    {73717, 36, 11, Kind::kDefault, 511},
    {73764, 32, 2, Kind::kDefault, 511},
    {73798, 40, 6, Kind::kDefault, 256},
    {73844, 38, 5, Kind::kDefault, 256},
    {73887, 50, 5, Kind::kDefault, 256},
    {73942, 32, 53, Kind::kDefault, 511},
    {74027, 35, 5, Kind::kDefault, 1},
    {74067, 35, 4, Kind::kDefault, 510},
    {74106, 38, 0, Kind::kNone, 511},
    {74144, 40, 46, Kind::kDefault, 511},
    {74230, 28, 3, Kind::kDefault, 1},
    {74261, 47, 3, Kind::kDefault, 384},
    {74311, 37, 2, Kind::kDefault, 511},
    {74350, 38, 3, Kind::kDefault, 511},
    {74391, 35, 7, Kind::kDefault, 511},
    {74433, 36, 0, Kind::kNone, 511},
    {74469, 40, 0, Kind::kNone, 511},
    {74509, 40, 0, Kind::kNone, 511},
    {74549, 41, 0, Kind::kNone, 511},
    {74590, 40, 0, Kind::kNone, 511},
    {74630, 45, 0, Kind::kNone, 511},
    {74675, 42, 0, Kind::kNone, 511},
    {74717, 29, 0, Kind::kNone, 511},
    {74746, 30, 0, Kind::kNone, 511},
    {74776, 36, 0, Kind::kNone, 511},
    {74812, 21, 0, Kind::kNone, 511},
    {74833, 30, 0, Kind::kNone, 511},
    {74863, 50, 0, Kind::kNone, 511},
    {74913, 52, 0, Kind::kNone, 511},
    {74965, 42, 0, Kind::kNone, 511},
    {75007, 56, 0, Kind::kNone, 511},
    {75063, 48, 0, Kind::kNone, 511},
    {75111, 56, 0, Kind::kNone, 511},
    {75167, 41, 0, Kind::kNone, 511},
    {75208, 46, 0, Kind::kNone, 511},
    {75254, 46, 0, Kind::kNone, 511},
    {75300, 50, 0, Kind::kNone, 511},
    {75350, 49, 0, Kind::kNone, 511},
    {75399, 48, 0, Kind::kNone, 511},
    {75447, 41, 0, Kind::kNone, 511},
    {75488, 30, 0, Kind::kNone, 448},
    {75518, 46, 0, Kind::kNone, 511},
    {75564, 35, 0, Kind::kNone, 511},
    {75599, 34, 0, Kind::kNone, 511},
    {75633, 35, 0, Kind::kNone, 511},
    {75668, 32, 0, Kind::kNone, 511},
    {75700, 35, 0, Kind::kNone, 511},
    {75735, 37, 0, Kind::kNone, 480},
    {75772, 42, 0, Kind::kNone, 511},
    {75814, 32, 0, Kind::kNone, 511},
    {75846, 44, 0, Kind::kNone, 511},
    {75890, 58, 0, Kind::kNone, 511},
    {75948, 45, 0, Kind::kNone, 511},
    {75993, 50, 0, Kind::kNone, 511},
    {76043, 58, 0, Kind::kNone, 511},
    {76101, 36, 0, Kind::kNone, 511},
    {76137, 48, 0, Kind::kNone, 511},
    {76185, 40, 0, Kind::kNone, 511},
    {76225, 41, 0, Kind::kNone, 511},
    {76266, 34, 0, Kind::kNone, 511},
    {76300, 25, 0, Kind::kNone, 511},
    {76325, 20, 0, Kind::kNone, 480},
    {76345, 37, 5, Kind::kDefault, 448},
    {76387, 23, 6, Kind::kDefault, 511},
    {76416, 56, 5, Kind::kDefault, 504},
    {76477, 56, 4, Kind::kDefault, 4},
    {76537, 20, 0, Kind::kDefault, 511},
    {76557, 10, 0, Kind::kNone, 511},
    {76567, 15, 1, Kind::kDefault, 511},
    {76583, 30, 8, Kind::kDefault, 511},
    {76621, 22, 1, Kind::kDefault, 511},
    {76644, 25, 5, Kind::kDefault, 511},
    {76674, 29, 4, Kind::kDefault, 511},
    {76707, 33, 3, Kind::kDefault, 511},
    {76743, 28, 4, Kind::kDefault, 511},
    {76775, 43, 5, Kind::kDefault, 511},
    {76823, 16, 0, Kind::kNone, 480},
    {76839, 53, 0, Kind::kNone, 511},
    {76892, 24, 0, Kind::kNone, 511},
    {76916, 15, 0, Kind::kNone, 511},
    {76931, 17, 0, Kind::kNone, 480},
    {76948, 27, 0, Kind::kNone, 504},
    {76975, 23, 5, Kind::kDefault, 31},
    {77003, 23, 0, Kind::kNone, 480},
    {77026, 34, 0, Kind::kNone, 384},
    {77060, 28, 0, Kind::kNone, 511},
    {77088, 13, 0, Kind::kNone, 511},
    {77101, 48, 4, Kind::kDefault, 31},
    {77153, 48, 0, Kind::kNone, 480},
    {77201, 40, 0, Kind::kNone, 384},
    {77241, 55, 0, Kind::kNone, 256},
    {77296, 56, 0, Kind::kNone, 256},
    {77352, 59, 0, Kind::kNone, 256},
    {77411, 20, 10, Kind::kDefault, 31},
    {77441, 20, 0, Kind::kNone, 480},
    {77461, 31, 1, Kind::kDefault, 31},
    {77493, 31, 0, Kind::kNone, 480},
    {77524, 31, 1, Kind::kDefault, 31},
    {77556, 31, 0, Kind::kNone, 480},
    {77587, 20, 1, Kind::kDefault, 31},
    {77608, 20, 0, Kind::kNone, 480},
    {77628, 28, 0, Kind::kNone, 511},
    {77656, 36, 5, Kind::kDefault, 31},
    {77697, 36, 0, Kind::kNone, 480},
    {77733, 29, 0, Kind::kNone, 480},
    {77762, 31, 5, Kind::kDefault, 31},
    {77798, 31, 0, Kind::kNone, 480},
    {77829, 16, 0, Kind::kNone, 504},
    {77845, 29, 0, Kind::kNone, 480},
    {77874, 25, 0, Kind::kNone, 511},
    {77899, 40, 5, Kind::kDefault, 511},
    {77944, 38, 5, Kind::kDefault, 128},
    {77987, 38, 4, Kind::kDefault, 256},
    {78029, 53, 4, Kind::kDefault, 256},
    {78086, 32, 0, Kind::kNone, 511},
    {78118, 34, 0, Kind::kNone, 511},
    {78152, 16, 4, Kind::kDefault, 511},
    {78172, 16, 0, Kind::kDefault, 511},
    {78188, 36, 4, Kind::kDefault, 504},
    {78228, 29, 4, Kind::kDefault, 496},
    {78261, 34, 5, Kind::kDefault, 384},
    {78300, 26, 3, Kind::kDefault, 384},
    {78329, 25, 3, Kind::kDefault, 96},
    {78357, 25, 0, Kind::kNone, 384},
    {78382, 20, 4, Kind::kDefault, 511},
    {78406, 34, 0, Kind::kNone, 511},
    {78440, 26, 0, Kind::kNone, 511},
    {78466, 13, 4, Kind::kDefault, 511},
    {78483, 27, 5, Kind::kDefault, 31},
    {78515, 27, 4, Kind::kDefault, 480},
    {78546, 18, 0, Kind::kNone, 511},
    {78564, 25, 0, Kind::kNone, 511},
    {78589, 26, 2, Kind::kDefault, 511},
    {78617, 30, 0, Kind::kNone, 511},
    {78647, 21, 0, Kind::kNone, 511},
    {78668, 23, 0, Kind::kNone, 511},
    {78691, 22, 0, Kind::kNone, 511},
    {78713, 21, 5, Kind::kDefault, 511},
    {78739, 24, 0, Kind::kNone, 511},
    {78763, 28, 5, Kind::kDefault, 511},
    {78796, 24, 4, Kind::kDefault, 384},
    {78824, 19, 0, Kind::kNone, 504},
    {78843, 32, 0, Kind::kNone, 511},
    {78875, 37, 4, Kind::kDefault, 480},
    {78916, 27, 4, Kind::kDefault, 511},
    {78947, 35, 3, Kind::kDefault, 510},
    {78985, 30, 3, Kind::kDefault, 510},
    {79018, 32, 3, Kind::kDefault, 510},
    {79053, 31, 4, Kind::kDefault, 511},
    {79088, 24, 4, Kind::kDefault, 504},
    {79116, 18, 0, Kind::kDefault, 511},
    {79134, 25, 0, Kind::kDefault, 511},
    {79159, 36, 4, Kind::kDefault, 511},
    {79199, 23, 1, Kind::kDefault, 256},
    {79223, 23, 13, Kind::kDefault, 255},
    {79259, 34, 5, Kind::kDefault, 511},
    {79298, 20, 0, Kind::kNone, 511},
    {79318, 38, 2, Kind::kDefault, 384},
    {79358, 44, 4, Kind::kDefault, 511},
    {79406, 44, 8, Kind::kDefault, 511},
    {79458, 25, 57, Kind::kDefault, 511},
    {79540, 22, 0, Kind::kNone, 511},
    {79562, 12, 0, Kind::kNone, 511},
    {79574, 31, 0, Kind::kNone, 511},
    {79605, 28, 0, Kind::kNone, 511},
    {79633, 29, 0, Kind::kNone, 511},
    {79662, 32, 0, Kind::kNone, 510},
    {79694, 35, 0, Kind::kNone, 511},
    {79729, 42, 1, Kind::kDefault, 508},
    {79772, 22, 0, Kind::kNone, 480},
    {79794, 39, 0, Kind::kNone, 480},
    {79833, 35, 0, Kind::kNone, 480},
    {79868, 42, 0, Kind::kNone, 511},
    {79910, 26, 0, Kind::kNone, 511},
    {79936, 20, 0, Kind::kNone, 511},
    {79956, 48, 0, Kind::kNone, 511},
    {80004, 20, 0, Kind::kNone, 511},
    {80024, 31, 0, Kind::kNone, 511},
    {80055, 33, 0, Kind::kNone, 511},
    {80088, 35, 0, Kind::kNone, 511},
    {80123, 27, 0, Kind::kNone, 511},
    {80150, 45, 0, Kind::kNone, 511},
    {80195, 35, 0, Kind::kNone, 508},
    {80230, 47, 0, Kind::kNone, 508},
    {80277, 19, 0, Kind::kNone, 511},
    {80296, 32, 0, Kind::kNone, 384},
    {80328, 30, 0, Kind::kNone, 511},
    {80358, 30, 0, Kind::kNone, 511},
    {80388, 31, 0, Kind::kNone, 511},
    {80419, 47, 0, Kind::kNone, 384},
    {80466, 20, 0, Kind::kNone, 511},
    {80486, 28, 0, Kind::kNone, 511},
    {80514, 33, 0, Kind::kNone, 511},
    {80547, 18, 0, Kind::kNone, 511},
    {80565, 28, 0, Kind::kNone, 508},
    {80593, 22, 0, Kind::kNone, 511},
    {80615, 24, 0, Kind::kNone, 511},
    {80639, 17, 0, Kind::kNone, 511},
    {80656, 39, 0, Kind::kNone, 511},
    {80695, 38, 0, Kind::kNone, 511},
    {80733, 26, 0, Kind::kNone, 511},
    {80759, 18, 0, Kind::kNone, 511},
    {80777, 57, 0, Kind::kNone, 511},
    {80834, 28, 0, Kind::kNone, 511},
    {80862, 26, 0, Kind::kNone, 511},
    {80888, 22, 0, Kind::kNone, 511},
    {80910, 27, 0, Kind::kNone, 511},
    {80937, 22, 0, Kind::kNone, 511},
    {80959, 29, 0, Kind::kNone, 511},
    {80988, 43, 0, Kind::kNone, 480},
    {81031, 57, 0, Kind::kNone, 480},
    {81088, 38, 0, Kind::kNone, 511},
    {81126, 29, 0, Kind::kNone, 511},
    {81155, 33, 0, Kind::kNone, 511},
    {81188, 38, 0, Kind::kNone, 511},
    {81226, 43, 0, Kind::kNone, 511},
    {81269, 42, 0, Kind::kNone, 511},
    {81311, 24, 0, Kind::kNone, 511},
    {81335, 21, 0, Kind::kNone, 511},
    {81356, 36, 0, Kind::kDefault, 511},
    {81392, 20, 0, Kind::kNone, 511},
    {81412, 23, 0, Kind::kDefault, 511},
    {81435, 32, 0, Kind::kNone, 511},
    {81467, 24, 0, Kind::kNone, 511},
    {81491, 44, 0, Kind::kNone, 511},
    {81535, 51, 0, Kind::kNone, 511},
    {81586, 34, 0, Kind::kNone, 511},
    {81620, 39, 0, Kind::kNone, 511},
    {81659, 35, 0, Kind::kNone, 256},
    {81694, 32, 0, Kind::kNone, 511},
    {81726, 38, 0, Kind::kNone, 511},
    {81764, 32, 0, Kind::kNone, 511},
    {81796, 27, 0, Kind::kNone, 511},
    {81823, 19, 5, Kind::kDefault, 511},
    {81847, 14, 0, Kind::kNone, 511},
    {81861, 15, 0, Kind::kNone, 511},
    {81876, 34, 0, Kind::kNone, 511},
    {81910, 52, 0, Kind::kDefault, 510},
    {81962, 17, 0, Kind::kNone, 511},
    {81979, 27, 0, Kind::kNone, 511},
    {82006, 32, 0, Kind::kNone, 511},
    {82038, 30, 0, Kind::kNone, 511},
    {82068, 25, 0, Kind::kNone, 511},
    {82093, 28, 0, Kind::kNone, 511},
    {82121, 34, 0, Kind::kNone, 511},
    {82155, 33, 0, Kind::kNone, 511},
    {82188, 20, 0, Kind::kNone, 511},
    {82208, 19, 0, Kind::kNone, 511},
    {82227, 16, 0, Kind::kNone, 511},
    {82243, 26, 0, Kind::kNone, 511},
    {82269, 34, 0, Kind::kNone, 496},
    {82303, 33, 0, Kind::kNone, 510},
    {82336, 32, 0, Kind::kNone, 510},
    {82368, 35, 0, Kind::kNone, 511},
    {82403, 35, 0, Kind::kNone, 511},
    {82438, 42, 0, Kind::kNone, 511},
    {82480, 48, 0, Kind::kNone, 511},
    {82528, 47, 0, Kind::kNone, 511},
    {82575, 25, 0, Kind::kNone, 511},
    {82600, 19, 0, Kind::kNone, 511},
    {82619, 43, 5, Kind::kDefault, 496},
    {82667, 21, 0, Kind::kNone, 511},
    {82688, 34, 0, Kind::kNone, 511},
    {82722, 35, 0, Kind::kNone, 511},
    {82757, 15, 0, Kind::kNone, 511},
    {82772, 30, 0, Kind::kNone, 511},
    {82802, 31, 0, Kind::kNone, 511},
    {82833, 19, 0, Kind::kNone, 511},
});
// clang-format on

}  // namespace firesteel::conf::known
