namespace NetGen;

/// <summary>What one fold of a cross-validation came to.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <param name="Fold">The rows the network learnt from and those it was judged by.</param>
/// <param name="Network">The trained network.</param>
/// <param name="Evaluation">What was measured on the fold's validation rows.</param>
public sealed record FoldResult<TNetwork>(Fold Fold, TNetwork Network, Evaluation Evaluation)
    where TNetwork : class, INetwork<TNetwork>;
