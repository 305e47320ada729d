namespace Mnist;

/// <summary>What to do.</summary>
/// <param name="Data">The folder with the four files of MNIST.</param>
/// <param name="Picture">Where the picture of misread digits goes.</param>
/// <param name="Seed">Decides the initial weights and the order of the digits.</param>
/// <param name="Epochs">How often to go through the digits.</param>
/// <param name="LearningRate">The size of the first steps, which fall to none along a cosine.</param>
internal sealed record RunOptions(DirectoryInfo Data, FileInfo Picture, ulong Seed, int Epochs, float LearningRate);
