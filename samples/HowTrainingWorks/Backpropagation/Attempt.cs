namespace HowTrainingWorks.Backpropagation;

/// <summary>One way to a gradient: what came out, what was done, and the microseconds of its fastest run.</summary>
internal sealed record Attempt(Gradient Gradient, Tally Tally, double Microseconds);
