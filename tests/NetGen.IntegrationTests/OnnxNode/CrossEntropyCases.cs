namespace NetGen.IntegrationTests.OnnxNode;

// Axis 1 holds the classes. The capacity is that of the largest case, so that one call gives its mean.
[OnnxCase("test_sce_mean_log_prob_expanded", Axis = 1)]
[OnnxCase("test_sce_sum_log_prob_expanded", Axis = 1, Reduction = Reduction.Sum)]
[OnnxCase("test_sce_none_log_prob_expanded", Axis = 1, Reduction = Reduction.None)]
[OnnxCase("test_sce_mean_weight_log_prob_expanded", Axis = 1)]
[OnnxCase("test_sce_none_weights_log_prob_expanded", Axis = 1, Reduction = Reduction.None)]
[OnnxCase("test_sce_mean_3d_log_prob", Axis = 1)]
[OnnxCase("test_sce_mean_no_weight_ii_log_prob_expanded", Axis = 1, IgnoreIndex = 2)]
[OnnxCase("test_sce_mean_no_weight_ii_3d_log_prob", Axis = 1, IgnoreIndex = 2)]
[OnnxCase("test_sce_mean_no_weight_ii_4d_log_prob", Axis = 1, IgnoreIndex = 2)]
[OnnxCase("test_sce_mean_weight_ii_log_prob_expanded", Axis = 1, IgnoreIndex = 0)]
[OnnxCase("test_sce_mean_weight_ii_3d_log_prob", Axis = 1, IgnoreIndex = 1)]
[OnnxCase("test_sce_mean_weight_ii_4d_log_prob", Axis = 1, IgnoreIndex = 2)]
[OnnxCase("test_sce_NCd1_mean_weight_negative_ii_log_prob_expanded", Axis = 1, IgnoreIndex = -1)]
[OnnxCase("test_sce_NCd1d2d3_none_no_weight_negative_ii_log_prob_expanded", Axis = 1, IgnoreIndex = -5, Reduction = Reduction.None)]
[OnnxCase("test_sce_NCd1d2d3_sum_weight_high_ii_log_prob_expanded", Axis = 1, IgnoreIndex = 10, Reduction = Reduction.Sum)]
[OnnxCase("test_sce_NCd1d2d3d4d5_mean_weight_expanded", Axis = 1)]
[Network(MaxBatchSize = 6480)]
[Input(5)]
[Activation(Activation.Softmax)]
public sealed partial class CrossEntropyOf5 : IClassifierVerbs;
