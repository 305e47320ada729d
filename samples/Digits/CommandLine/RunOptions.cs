namespace Digits.CommandLine;

/// <summary>What to do.</summary>
/// <param name="Training">How to train.</param>
/// <param name="Folds">The number of parts of a cross-validation; null to train and test once.</param>
internal sealed record RunOptions(TrainingOptions Training, int? Folds);
